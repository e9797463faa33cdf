import { StructureKind, type ImportDeclarationStructure } from 'ts-morph';

interface Imported {
  readonly name: string;
  /** Name in the file, where that is another one. */
  readonly alias: string | undefined;
  isTypeOnly: boolean;
}

/**
 * The names that one emitted file uses from others. Using a name imports it, so no import is missing or unused.
 */
export class FileScope {
  readonly #modules = new Map<string, Map<string, Imported>>();
  readonly #own: ReadonlySet<string>;

  /** @param own Names of the API's types and classes. One of the runtime that has such a name is imported under another. */
  constructor(own: ReadonlySet<string> = new Set()) {
    this.#own = own;
  }

  /** Imports a type from `module`, a specifier relative to the file. Returns the identifier to print. */
  type(name: string, module: string): string {
    return this.#use(name, module, true);
  }

  /** Imports a value (a class, a constant, a function) from `module`. Returns the identifier to print. */
  value(name: string, module: string): string {
    return this.#use(name, module, false);
  }

  /** The import declarations of all used names: sorted, types separate from values. */
  imports(): ImportDeclarationStructure[] {
    const modules = [...this.#modules].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return modules.flatMap(([module, names]) =>
      [false, true].flatMap((isTypeOnly) => importDeclaration(module, [...names.values()], isTypeOnly)),
    );
  }

  #use(name: string, module: string, isTypeOnly: boolean): string {
    const names = this.#modules.get(module) ?? new Map<string, Imported>();
    this.#modules.set(module, names);
    const alias = this.#own.has(name) && module.includes('/runtime/') ? this.#aliasOf(name) : undefined;
    const known = names.get(name);
    if (!known) names.set(name, { name, alias, isTypeOnly });
    else if (!isTypeOnly) known.isTypeOnly = false;
    return alias ?? name;
  }

  #aliasOf(name: string): string {
    let alias = `Client${name}`;
    while (this.#own.has(alias)) alias = `Client${alias}`;
    return alias;
  }
}

function importDeclaration(module: string, all: Imported[], isTypeOnly: boolean): ImportDeclarationStructure[] {
  const entries = all.filter((entry) => entry.isTypeOnly === isTypeOnly);
  if (entries.length === 0) return [];
  const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [
    {
      kind: StructureKind.ImportDeclaration,
      moduleSpecifier: module,
      isTypeOnly,
      namedImports: sorted.map(({ name, alias }) => (alias === undefined ? { name } : { name, alias })),
    },
  ];
}
