import path from 'node:path';
import type { OpenApiDocument } from '../../document/document.js';
import { derivedNames } from './derived-names.js';
import type { Settings } from './load-settings.js';

/** A document from which a package is made without a settings file. */
export interface BareDocument {
  /** Path of the document, relative to the project's root. */
  readonly file: string;
  /** Folder of the package, relative to the project's root. Default: the name of the package. */
  readonly output?: string | undefined;
}

/** Key of the API, which names its folder. */
const BARE_KEY = 'api';

/**
 * Settings for a document alone. Everything is named after the API's title.
 *
 * @param document The document; without one, everything is named after its file.
 */
export function settingsOf({ file, output }: BareDocument, document?: OpenApiDocument): Settings {
  const words = nameWords(String(document?.info.title ?? ''), path.posix.basename(file).replace(/\..*/s, ''));
  const name = words.join('-').toLowerCase();
  return {
    file,
    generator: undefined,
    package: {
      name,
      output: path.posix.normalize(output ?? name),
      manifest: undefined,
      guide: undefined,
      shell: false,
      mcp: false,
      peers: {},
    },
    apis: [
      {
        key: BARE_KEY,
        root: file,
        package: name,
        isClassNameDerived: true,
        entryPoint: '.',
        ...derivedNames(words),
        client: undefined,
      },
    ],
    entries: [],
    commands: {},
    locate: () => ({ file, line: 1, column: 1 }),
  };
}

/** Words of a title that name no API. */
const NOISE =
  /^(?:the|an?|rest|restful|http|api|apis|web|public|official|open|openapi|swagger|spec|specification|docs?|documentation|reference|v?\d+(?:[.\d]*\d)?)$/i;

/** Longest name, in words. */
const MOST_WORDS = 4;

/** The words that name an API: those of the first part of its title, else of its file. `API` where nothing is left. */
function nameWords(title: string, fileName: string): string[] {
  const found = [title.split(/\s[-–—|:+]\s|[:(]/)[0] ?? '', title, fileName].map((text) => plainWords(text));
  const telling = found.map((words) => words.filter((word) => !NOISE.test(word)));
  const words = telling.find((one) => one.length > 0) ?? found.find((one) => one.length > 0) ?? ['Client'];
  return words.slice(0, MOST_WORDS);
}

function plainWords(text: string): string[] {
  const withoutAccents = text.normalize('NFKD').replace(/['’]s\b|[\p{M}'’]/gu, '');
  return withoutAccents.match(/[A-Za-z0-9]+(?:\.\d+)*/g)?.map((word) => word.replaceAll('.', '')) ?? [];
}
