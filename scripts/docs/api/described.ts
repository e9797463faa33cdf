import type { OpenApiDocument } from '../../../generator/document/document.js';
import type { Provenance } from '../../../generator/model/docs.js';
import { joinNullableReferences } from './nullable-references.js';
import { apiHref, href, operationHref } from '../reference/addresses.js';
import { KNOWN_PAGE, levelMeanings } from '../page/provenance-levels.js';
import type { SampleBook } from '../samples/samples.js';
import { code, givenLink, link, prose } from '../reference/markdown.js';
import { successorNote } from '../reference/successor.js';
import type { SiteApi, SiteOperation } from '../source/site-source.js';
import { withSafeTexts } from '../text/safe-texts.js';

/** A copy of a description for people: with samples, with the provenance of each operation, and with its replacement. */
export function describedCopy(api: SiteApi, apis: readonly SiteApi[], samples: SampleBook): OpenApiDocument {
  const copy = withSafeTexts(api.document);
  joinNullableReferences(copy);
  const info = copy.info as Record<string, unknown>;
  info['description'] = `${copy.info.description ?? ''}\n\n${sideLinks(api)}`;
  for (const described of api.operations) {
    const object = operationIn(copy, described);
    if (!object) continue;
    const { provenance } = described;
    const { id } = described.operation;
    Object.assign(object, {
      description: [
        prose(described.operation.docs.description),
        successorNote({ api, apis }, described, {
          hrefOf: (other, successorId) => fromApi(apiHref(other, successorId)),
        }),
        known(provenance),
        methodLink(api, id),
      ]
        .filter((part) => part !== undefined)
        .join('\n\n'),
      'x-codeSamples': samples.get(id) ?? [],
      'x-badges': [{ name: provenance.level, position: 'after' }],
    });
  }
  return copy;
}

function operationIn(document: OpenApiDocument, { operation }: SiteOperation): object | undefined {
  const method = operation.httpMethod.toLowerCase() as 'get';
  return document.paths?.[operation.route]?.[method];
}

function sideLinks(api: SiteApi): string {
  const text = `This page is made from [the description](${fromApi(`/openapi/${api.key}.yaml`)}) (also as [JSON](${fromApi(`/openapi/${api.key}.json`)})).`;
  return `${text} [The guides](${fromApi('/guides/getting-started.html')}) show how to use it from TypeScript.`;
}

function known({ level, page, note }: Provenance): string {
  const meaning = `[**${level}**](${fromApi(href(KNOWN_PAGE, level))}): ${levelMeanings[level]}`;
  return `How this operation is known: ${meaning} ${givenLink('Page', page)}.${note === undefined ? '' : ` ${prose(note)}`}`;
}

function methodLink(api: SiteApi, id: string): string | undefined {
  const target = operationHref(api, id);
  return target === undefined ? undefined : `In the client: ${link(code(id), fromApi(target))}.`;
}

/** API pages are in a folder of their own; their links are relative, so that the base path does not matter. */
function fromApi(address: string): string {
  return `..${address}`;
}
