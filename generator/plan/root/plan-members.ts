import type { CustomModule } from '../../load/load-custom.js';
import type { ClientMember } from '../../model/model.js';

/** Members of a client class: the functions that the module exports. None without a module. */
export function planMembers(module: string | undefined, custom: readonly CustomModule[]): ClientMember[] {
  const found = custom.find(({ name }) => name === module);
  const specifier = `../custom/${module}.js`;
  return (found?.functions ?? []).map(({ name, docs }) => ({ name, module: specifier, docs: withoutConnection(docs) }));
}

/** Callers do not pass the connection. */
function withoutConnection(docs: string): string {
  return docs.replaceAll(/^@param connection\b.*\n?/gm, '').trim();
}
