import { resolve, type OpenApiDocument, type ParameterObject, type SchemaObject } from '../../document/document.js';
import type { ApiSettings } from '../../load/settings/load-settings.js';
import type { SharedParameter } from '../../model/client-options.js';
import type { NameSpace } from '../names/name-space.js';
import type { OperationPlan } from '../plan.js';
import { optionName, variableOf } from '../root/option-names.js';

/** Smallest number of operations whose parameter becomes an option. */
const FEWEST = 3;

/** Share of the operations that have a header which becomes an option. */
const NEARLY_ALL = 0.9;

/** Headers that belong to one request. */
const OF_A_REQUEST =
  /idempot|request-?id|correlation|trace|^if-|range$|^last-event-id|^prefer$|^etag$|^content-|^accept/i;

/** An operation, as far as its parameters go. */
export type Draft = Pick<OperationPlan, 'name' | 'omission' | 'parameters'>;

/** Facts that options for parameters are decided by. */
export interface SharedScope {
  readonly document: OpenApiDocument;
  readonly settings: Pick<ApiSettings, 'parameters' | 'environment'>;
  /** Names of the client's options. */
  readonly optionNames: NameSpace;
}

/** A parameter, and the operations that have it. */
interface Occurrence {
  readonly parameter: ParameterObject;
  readonly ids: Set<string>;
  isRequired: boolean;
}

/**
 * Parameters that are options of the client: those that the settings name, else the headers that at least nine of ten
 * operations have, and what all operations require in the query.
 */
export function planSharedParameters(drafts: readonly Draft[], scope: SharedScope): SharedParameter[] {
  const { document, settings, optionNames } = scope;
  const made = drafts.filter(({ omission }) => omission === undefined);
  const all = occurrences(made);
  const planned = (found: Occurrence, wanted: string): SharedParameter[] => {
    const { parameter, ids, isRequired } = found;
    const value = valueOf(document, parameter);
    if (value === undefined) return [];
    const option = optionNames.take(wanted, `${wanted}${parameter.in === 'header' ? 'Header' : 'Parameter'}`);
    const except = made.flatMap(({ name }) => (ids.has(name.id) ? [] : [name.id]));
    return [
      {
        option,
        variable: variableOf(option, settings.environment.apiKey),
        wireName: parameter.name,
        place: parameter.in === 'header' ? 'header' : 'query',
        description: parameter.description ?? '',
        ...value,
        isRequired,
        except,
      },
    ];
  };
  if (settings.parameters) {
    return Object.entries(settings.parameters).flatMap(([option, wireName]) => {
      const found = all.find(({ parameter }) => isNamed(parameter, wireName));
      return found ? planned(found, option) : [];
    });
  }
  return all
    .filter((found) => isShared(found, made.length))
    .flatMap((found) => planned(found, optionOf(found.parameter)));
}

/** True for a parameter of this name; case does not matter for headers. */
function isNamed({ in: place, name }: ParameterObject, wireName: string): boolean {
  return place === 'header' ? name.toLowerCase() === wireName.toLowerCase() : name === wireName;
}

function occurrences(drafts: readonly Draft[]): Occurrence[] {
  const found = new Map<string, Occurrence>();
  for (const { name, parameters } of drafts) {
    for (const { parameter } of parameters) {
      if (parameter.in !== 'header' && parameter.in !== 'query') continue;
      const key = `${parameter.in} ${parameter.name}`;
      const known = found.get(key) ?? { parameter, ids: new Set<string>(), isRequired: false };
      known.ids.add(name.id);
      known.isRequired ||= parameter.required === true;
      found.set(key, known);
    }
  }
  return [...found.values()];
}

function isShared({ parameter, ids, isRequired }: Occurrence, count: number): boolean {
  if (ids.size < FEWEST) return false;
  if (parameter.in === 'query') return ids.size === count && isRequired;
  return ids.size >= count * NEARLY_ALL && !OF_A_REQUEST.test(parameter.name);
}

/** `X-Account-Id` → `accountId`. */
function optionOf({ name }: ParameterObject): string {
  return optionName(name.replace(/^x-/i, ''), 'parameter');
}

type Values = Pick<SharedParameter, 'type' | 'values' | 'default'>;

/** The values of a parameter; `undefined` for one that is no string, number or boolean. */
function valueOf(document: OpenApiDocument, { schema, content }: ParameterObject): Values | undefined {
  if (content || !schema) return undefined;
  const {
    type,
    enum: listed,
    const: only,
    default: usual,
  } = resolve<SchemaObject>(document, schema) as SchemaObject & Partial<Record<'const' | 'default', unknown>>;
  const [name, ...others] = [type].flat().filter((one) => one !== 'null');
  const kind = name === 'integer' ? 'number' : name;
  if (others.length > 0 || (kind !== 'string' && kind !== 'number' && kind !== 'boolean')) return undefined;
  const isOfKind = (value: unknown): value is string | number | boolean => typeof value === kind;
  const values = only === undefined ? listed?.filter(isOfKind) : [only].filter(isOfKind);
  const alone = values?.length === 1 ? values[0] : undefined;
  return { type: kind, values, default: isOfKind(usual) ? usual : alone };
}
