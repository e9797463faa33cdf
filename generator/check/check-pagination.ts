import { schemaName } from '../document/document.js';
import { paginationSchemes } from '../document/extension.js';
import type { PaginationScheme } from '../model/pagination.js';
import type { Problem } from '../model/problem.js';
import { kebabCase } from '../plan/names/names.js';
import type { ApiPlan, OperationPlan, PagePlan } from '../plan/plan.js';

/** A list must say how it is paged, and must have the fields and parameters that its scheme names. */
export function checkPagination(api: ApiPlan, plan: OperationPlan): Problem[] {
  const { page, name, reading } = plan;
  if (page === undefined) {
    // A document that states how some lists are paged states it for all.
    const isStated =
      name.methodName === 'list' &&
      reading.node['x-pagination'] === undefined &&
      paginationSchemes(api.loaded.document).length > 0;
    return isStated ? [missingPagination(api, plan)] : [];
  }
  if (page.scheme === undefined) return unknownScheme(api, plan, page.key);
  const paged = { page, scheme: page.scheme };
  return [
    ...checkEnvelope(api, plan, paged),
    ...checkItems(api, plan, paged),
    ...checkPageParameters(api, plan, paged),
  ];
}

interface Paged {
  readonly page: PagePlan;
  readonly scheme: PaginationScheme;
}

function missingPagination({ loaded }: ApiPlan, { reading, label }: OperationPlan): Problem {
  return {
    code: 'pagination-missing',
    location: loaded.locate(reading.node, 'operationId'),
    message: `${label} is a list, but does not say how it is paged.`,
    fix: 'Write "x-pagination:" with the name of one of the root\'s x-pagination-schemes.',
  };
}

/** A scheme that is there but not of its shape is reported at the root. */
function unknownScheme({ loaded }: ApiPlan, { reading, label }: OperationPlan, key: string): Problem[] {
  const written: unknown = Reflect.get(loaded.document, 'x-pagination-schemes') ?? {};
  if (typeof written === 'object' && written !== null && Object.hasOwn(written, key)) return [];
  const known = paginationSchemes(loaded.document).map(([name]) => name);
  return [
    {
      code: 'pagination-scheme-unknown',
      location: loaded.locate(reading.node, 'x-pagination'),
      message: `${label}: "${key}" is no pagination scheme.`,
      fix: `Use one of the root's x-pagination-schemes (${known.join(', ') || 'none'}), or add it there.`,
    },
  ];
}

function checkEnvelope(
  { loaded }: ApiPlan,
  { reading, label, success }: OperationPlan,
  { page, scheme }: Paged,
): Problem[] {
  const name = schemaName(success?.schema) ?? 'its response';
  const fields = (['items', 'nextCursor', 'hasMore', 'total', 'totalPages'] as const).filter(
    (field) => scheme[field] !== undefined && page.parts[field] === undefined,
  );
  return fields.map((field) => ({
    code: `pagination-${kebabCase(field)}-missing`,
    location: loaded.locate(reading.node, 'x-pagination'),
    message: `${label} reads ${field} from "${scheme[field]}", but ${name} has no such property.`,
    fix: `Add the property to ${name}, or change ${field} of the scheme in x-pagination-schemes.`,
  }));
}

function checkItems({ loaded }: ApiPlan, { reading, label }: OperationPlan, { page, scheme }: Paged): Problem[] {
  if ((scheme.items !== undefined && page.parts.items === undefined) || page.item !== undefined) return [];
  const place = scheme.items === undefined ? 'its response' : `"${scheme.items}"`;
  return [
    {
      code: 'pagination-items-type',
      location: loaded.locate(reading.node, 'x-pagination'),
      message: `${label} reads items from ${place}, which is not an array with "items".`,
      fix: 'Give that property "type: array" and "items".',
    },
  ];
}

function checkPageParameters({ loaded }: ApiPlan, { reading, label }: OperationPlan, { scheme }: Paged): Problem[] {
  const query = reading.parameters.filter((parameter) => parameter.in === 'query');
  const names = [scheme.cursorParameter, scheme.sizeParameter].filter((name) => name !== undefined);
  return names
    .filter((name) => !query.some((parameter) => parameter.name === name))
    .map((name) => ({
      code: 'pagination-parameter-missing',
      location: loaded.locate(reading.node, 'x-pagination'),
      message: `${label} is paged with the query parameter "${name}", but does not describe it.`,
      fix: `Add "${name}" to the operation's parameters, or use another pagination scheme.`,
    }));
}
