import type { OpenApiDocument } from '../../../generator/document/document.js';

/** A description with no more than some of its paths, and what they need of the rest. */
export function withPaths(document: OpenApiDocument, routes: readonly string[]): OpenApiDocument {
  const small = structuredClone(document);
  small.paths = Object.fromEntries(Object.entries(small.paths ?? {}).filter(([route]) => routes.includes(route)));
  if (small.webhooks) small.webhooks = Object.fromEntries(Object.entries(small.webhooks).slice(0, 1));
  const tags = new Set(
    [...JSON.stringify([small.paths, small.webhooks]).matchAll(/"tags":\["([^"]+)"\]/g)].map(([, tag = '']) => tag),
  );
  small.tags = (small.tags ?? []).filter(({ name }) =>
    [...tags].some((tag) => tag === name || tag.startsWith(`${name}.`)),
  );
  keepUsed(small);
  return small;
}

function keepUsed(document: OpenApiDocument): void {
  const { components = {} } = document;
  const used = new Set<string>();
  const look = (node: unknown): void => {
    for (const [, pointer = ''] of JSON.stringify(node).matchAll(/"#\/components\/(\w+\/[^"]+)"/g)) {
      if (used.has(pointer)) continue;
      used.add(pointer);
      const [group = '', name = ''] = pointer.split('/');
      look(components[group]?.[name]);
    }
  };
  look([document.paths, document.webhooks]);
  for (const [group, members] of Object.entries(components)) {
    if (group === 'securitySchemes' || !members) continue;
    for (const name of Object.keys(members)) if (!used.has(`${group}/${name}`)) delete members[name];
    if (Object.keys(members).length === 0) delete components[group];
  }
}
