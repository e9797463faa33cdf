import { cases, root, schemas, type RuleCase } from './case.js';

const FIX =
  'Copy the file into the folder of the description and refer to it by a relative path. If you trust it where it is, run the command with --allow-outside-references.';
const PATTERN_FIX =
  'Write it so that each string matches in one way only: no repetition directly inside a repetition, no alternatives that match the same string.';
const FREEZES = 'has nested repetitions or ambiguous alternatives: a short string can take exponential time';

const innerReferences = cases('inner-references', {
  'accepts a reference inside the file': {
    text: root(`
paths:
  /a: { $ref: '#/components/pathItems/A' }
components: { pathItems: { A: {} } }`),
    problems: [],
  },
  'rejects one that leads elsewhere': {
    text: root(`
paths:
  /a:
    $ref: ../secret.yaml#/a # <-`),
    problems: [`The reference \`../secret.yaml#/a\` points outside the folder of the description. ${FIX}`],
  },
  'rejects the values of a discriminator that lead elsewhere, and takes names': {
    text: schemas(`
Deal:
  oneOf: [{ $ref: '#/components/schemas/Won' }]
  discriminator:
    propertyName: kind
    mapping:
      won: Won
      own: '#/components/schemas/Won'
      web: https://example.com/a.yaml # <-
      out: ../secret.yaml#/a # <-
Won: { type: object, properties: { kind: { type: string } } }`),
    problems: [
      `The reference \`https://example.com/a.yaml\` points to a URL, not to a file of the description. ${FIX}`,
      `The reference \`../secret.yaml#/a\` points outside the folder of the description. ${FIX}`,
    ],
  },
  'rejects names that every object of JavaScript has, unless the description has them': {
    text: schemas(`
constructor: { type: string }
Own: { $ref: '#/components/schemas/constructor' }
Function:
  $ref: '#/components/schemas/toString' # <-
Prototype:
  $ref: '#/components/__proto__' # <-`),
    problems: ['schemas/toString', '__proto__'].map(
      (target) =>
        `The reference \`#/components/${target}\` leads to nothing in the description. Write the name of something in it.`,
    ),
  },
});

const connection = cases('connection', {
  'accepts https, http for this machine, and a header of HTTP': {
    text: root(`
servers: [{ url: https://api.example.com/v1 }, { url: 'http://localhost:3000' }]
components: { securitySchemes: { key: { type: apiKey, in: header, name: x-api-key } } }`),
    problems: [],
  },
  'rejects a key in the clear and a header with a line break': {
    text: root(`
servers:
  - url: http://api.example.com # <-
components:
  securitySchemes:
    key:
      type: apiKey
      in: header
      name: "x-key\\r\\nx-other" # <-`),
    problems: [
      'The server "http://api.example.com" would get the API key unencrypted; http is allowed for localhost only. Write the address of the API, for example https://api.example.com/v1.',
      'The header "x-key\\r\\nx-other" is not allowed in HTTP. Write its name with letters, digits and `-`.',
    ],
  },
});

const pattern = cases('pattern', {
  'accepts patterns with one way to match': {
    text: schemas(`
Name: { type: string, pattern: '^[a-z]+(-[a-z]+)*$' }
Fields: { type: object, patternProperties: { '^cf_': {} } }`),
    problems: [],
  },
  'rejects patterns that can freeze, of values and of keys': {
    text: schemas(`
Colour:
  type: string
  pattern: ^(#?[0-9a-f]+)+$ # <-
Fields:
  type: object
  patternProperties:
    ^(a|a)*$: {} # <-`),
    problems: [
      `The pattern \`^(#?[0-9a-f]+)+$\` ${FREEZES}. ${PATTERN_FIX}`,
      `The pattern \`^(a|a)*$\` ${FREEZES}. ${PATTERN_FIX}`,
    ],
  },
});

/** Rules that keep a description from harming the one who reads it. */
export const safetyCases: readonly RuleCase[] = [...innerReferences, ...connection, ...pattern];
