import type { ServerObject } from '../../document/document.js';
import { camelCase } from '../names/names.js';
import { NameSpace } from '../names/name-space.js';

/** Usual names of environments. */
const USUAL =
  /\b(production|prod|live|sandbox|staging|stage|test|testing|development|dev|demo|local|preview|mock|beta)\b/i;

/** Words of a description that name nothing. */
const EMPTY =
  /^(?:the|an?|this|our|api|apis|server|servers|url|endpoint|host|base|main|default|region|cluster|environment|for|of|and|in)$/i;

/** Members of a server that name it: that of OpenAPI 3.2, and usual extensions. */
const MEMBERS = ['name', 'x-name', 'x-environment', 'x-server-name', 'x-speakeasy-server-id', 'x-fern-server-name'];

/** Names that are not too long for an option. */
const NAME = /^[a-z][A-Za-z0-9]{0,29}$/;

/** A name for each server: what the document calls it, else the part of its host that others do not have. */
export function environmentNames(servers: readonly ServerObject[]): string[] {
  const names = new NameSpace(['constructor']);
  return servers.map((server, index) => {
    const others = servers.filter((other) => other !== server);
    const candidates = [namedIn(server), describedIn(server), ownLabel(server, others)];
    const usable = candidates.map((text) => camelCase(text ?? '')).filter((name) => NAME.test(name));
    const [first = '', ...more] = usable.concat(`server${index + 1}`);
    return names.take(first, ...more);
  });
}

function namedIn(server: ServerObject): string | undefined {
  const members = server as unknown as Readonly<Record<string, unknown>>;
  const found = MEMBERS.map((member) => members[member]).find((value) => typeof value === 'string');
  return found as string | undefined;
}

/** `Production` of "The production API server", `usLago` of "US Lago cluster". */
function describedIn({ description = '' }: ServerObject): string | undefined {
  const usual = USUAL.exec(description)?.[1];
  if (usual !== undefined) return usual.toLowerCase();
  const words = (description.match(/[A-Za-z0-9]+/g) ?? []).filter((word) => !EMPTY.test(word));
  return words.length > 0 && words.length <= 3 ? words.map((word) => word.toLowerCase()).join(' ') : undefined;
}

/** The first label of a host that no other server has. */
function ownLabel({ url }: ServerObject, others: readonly ServerObject[]): string | undefined {
  const taken = new Set(others.flatMap((other) => labelsOf(other.url)));
  return labelsOf(url).find((label) => !taken.has(label));
}

function labelsOf(url: string): string[] {
  const host = /^(?:https?:)?\/\/([^/]+)/i.exec(url.replaceAll(/\{[^{}]*\}/g, ''))?.[1] ?? '';
  return host.split(/[.:]/).filter((label) => label !== '' && label !== 'www');
}
