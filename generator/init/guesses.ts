import type { Settings } from '../load/settings/load-settings.js';
import type { PaginationScheme } from '../model/pagination.js';
import type { ApiPlan } from '../plan/plan.js';
import { accepts } from '../plan/root/plan-credential.js';
import type { StainlessFile } from './stainless-file.js';

/** A decision that nobody has made, and what it was made from. */
export interface Guess {
  /** Member of the settings file. */
  readonly member: string;
  readonly value: string;
  readonly source: string;
}

/** Lists what was guessed of a document, in the order of the settings file. */
export function guessesOf(settings: Settings, plan: ApiPlan, stainless: StainlessFile | undefined): Guess[] {
  const { document } = plan.loaded;
  const { className, environment } = plan.settings;
  const { name, output } = settings.package;
  return [
    { member: 'name', value: name, source: `the title ${JSON.stringify(document.info.title)}` },
    { member: 'output', value: `${output}/`, source: output === name ? 'the name' : '--out' },
    { member: 'className', value: className, source: 'the name' },
    { member: 'environment', value: environment.apiKey.replace(/API_KEY$/, '*'), source: 'the name' },
    ...guessServers(plan),
    guessCredential(plan),
    ...guessParameters(plan),
    guessErrors(plan),
    ...guessPagination(plan, stainless),
    guessNames(plan, stainless),
  ];
}

/** Servers that have a line of their own. */
const SHOWN_SERVERS = 3;

function guessServers(plan: ApiPlan): Guess[] {
  const { serverOptions } = plan;
  if (!serverOptions) return [guessServer(plan)];
  const { environments, variables } = serverOptions;
  const named = environments.map(({ name, url }) => (environments.length > 1 ? `${name} ${url}` : url));
  const shown = named.slice(0, SHOWN_SERVERS).map((value, index) => {
    const first = environments.length > 1 ? `the first of ${environments.length} servers` : 'the server';
    return { member: 'servers', value, source: index === 0 ? first : 'of the option `environment`' };
  });
  const rest = named.length - shown.length;
  return [
    ...shown,
    ...(rest > 0 ? [{ member: 'servers', value: `and ${rest} more`, source: 'of the option `environment`' }] : []),
    ...variables.map(({ option, wireName }) => ({
      member: 'servers',
      value: option,
      source: `the variable {${wireName}}`,
    })),
  ];
}

function guessServer({ serverUrl, loaded: { document } }: ApiPlan): Guess {
  const count = document.servers?.length ?? 0;
  if (!/^https?:/.test(serverUrl))
    return {
      member: 'server',
      value: 'none',
      source: 'the document names no host: write `server:`, or users must pass `baseUrl`',
    };
  const source =
    count > 1 ? `the first of ${count} servers` : count === 1 ? 'the server' : 'the server of all operations';
  return { member: 'server', value: serverUrl, source };
}

function guessCredential({ apiKey, credentials, operations, loaded }: ApiPlan): Guess {
  if (credentials) {
    const value = credentials.schemes
      .map(({ option, kind, tokens }) =>
        tokens ? `${option} (${kind}, or ${tokens.options[0]} and ${tokens.options[1]})` : `${option} (${kind})`,
      )
      .join(', ');
    return { member: 'credential', value, source: 'the security schemes that operations use' };
  }
  const count = Object.keys(loaded.document.components?.securitySchemes ?? {}).length;
  if (apiKey === undefined)
    return { member: 'credential', value: 'none', source: `${count === 0 ? 'no' : 'no usable'} security scheme` };
  const { schemeName } = apiKey;
  const uses = operations.filter(({ reading }) => accepts(reading, schemeName));
  return {
    member: 'credential',
    value: `${schemeName} (${apiKey.kind})`,
    source: `${uses.length} of ${operations.length} operations accept it alone`,
  };
}

function guessParameters({ sharedParameters, operations }: ApiPlan): Guess[] {
  const count = operations.filter(({ omission }) => omission === undefined).length;
  return sharedParameters.map(({ option, wireName, place, except }) => {
    const source = `${count - except.length} of ${count} operations have it`;
    return { member: 'parameters', value: `${option} (${place} ${wireName})`, source };
  });
}

function guessErrors({ errorEnvelope: { code, message, issues }, loaded: { document } }: ApiPlan): Guess {
  const isSaid = document['x-error-envelope'] !== undefined;
  const value = [message, code, ...(issues === undefined ? [] : [issues])].join(', ');
  return {
    member: 'errors',
    value,
    source: isSaid ? 'x-error-envelope' : 'schemas of error responses, else usual names',
  };
}

/** Schemes that have a line of their own. */
const SHOWN_SCHEMES = 3;

function guessPagination({ operations, paginationSchemes }: ApiPlan, stainless: StainlessFile | undefined): Guess[] {
  const countOf = (keys: readonly string[]) => {
    const count = operations.filter(({ page }) => page !== undefined && keys.includes(page.key)).length;
    return count === 1 ? '1 list' : `${count} lists`;
  };
  const shown = paginationSchemes.slice(0, SHOWN_SCHEMES).map((scheme) => {
    const { key } = scheme;
    const isTaken = Object.hasOwn(stainless?.pagination ?? {}, key);
    const source = `${isTaken ? `${stainless?.file}, for` : 'shape of'} ${countOf([key])}`;
    return { member: 'pagination', value: `${key}: ${wayOf(scheme)}`, source };
  });
  const others = paginationSchemes.slice(SHOWN_SCHEMES).map(({ key }) => key);
  if (others.length === 0) return shown;
  return [...shown, { member: 'pagination', value: `and ${others.length} more`, source: `for ${countOf(others)}` }];
}

/** How a page leads to the next one, in words. */
function wayOf({ kind, cursorParameter, nextCursor, id = 'id' }: PaginationScheme): string {
  switch (kind) {
    case 'cursor':
      return `${cursorParameter} from ${nextCursor}`;
    case 'cursorId':
      return `${cursorParameter} from ${id} of the last item`;
    case 'link':
      return 'the header link';
    case 'nextUrl':
      return `the URL in ${nextCursor}`;
    case 'page':
    case 'offset':
      return `${cursorParameter} counted up`;
  }
}

function guessNames({ operations, settings }: ApiPlan, stainless: StainlessFile | undefined): Guess {
  const taken = settings.methods?.length ?? 0;
  const isOwn = taken < operations.length;
  const sources = [
    ...(taken > 0 ? [`${taken} from ${stainless?.file}`] : []),
    ...(isOwn ? ['operationIds and paths'] : []),
  ];
  return { member: 'resources', value: `${operations.length} names`, source: sources.join(', the others from ') };
}
