import type ts from 'typescript';
import type { Code } from './project.js';

/** Exports of `heffl/v1` or of `heffl`, as a program sees them. */
export class PackageApi {
  readonly code: Code;
  readonly #names = new Map<ts.Symbol, string>();

  /** @param specifier `heffl/v1` or `heffl` */
  constructor(code: Code, specifier: string) {
    this.code = code;
    const { checker, program, ts: compiler } = code;
    for (const file of program.getSourceFiles()) {
      if (file.isDeclarationFile) continue;
      for (const specifierNode of specifiersIn(compiler, file)) {
        if (specifierNode.text !== specifier) continue;
        const module = checker.getSymbolAtLocation(specifierNode);
        for (const symbol of module ? checker.getExportsOfModule(module) : []) {
          this.#names.set(this.#real(symbol), symbol.name);
        }
      }
    }
  }

  /** True if the package was found. */
  get isThere(): boolean {
    return this.#names.size > 0;
  }

  has(name: string): boolean {
    return [...this.#names.values()].includes(name);
  }

  /** Name that the package exports a symbol by. */
  nameOf(symbol: ts.Symbol | undefined): string | undefined {
    return symbol && this.#names.get(this.#real(symbol));
  }

  /** Name of a class or of a type that the package exports. */
  nameOfType(type: ts.Type): string | undefined {
    return this.nameOf(type.aliasSymbol) ?? this.nameOf(type.getSymbol());
  }

  /** Type that the package exports by a name. */
  typeNamed(name: string): ts.Type | undefined {
    const symbol = [...this.#names].find(([, one]) => one === name)?.[0];
    return symbol && this.code.checker.getDeclaredTypeOfSymbol(symbol);
  }

  /** Name of the type of ids that begin with a prefix: `DealId` for `dl_`. */
  idTypeWith(prefix: string): string | undefined {
    return [...this.#names.values()].find((name) => {
      if (!name.endsWith('Id') || name.startsWith('as') || name.startsWith('is')) return false;
      const type = this.typeNamed(name) as ts.TemplateLiteralType | undefined;
      return (type?.texts as readonly string[] | undefined)?.[0] === prefix;
    });
  }

  /** Exported type that a property is declared in: `Deal` of `deal.sourceId`, `deal` being of any type made of it. */
  ownerOf(property: ts.Symbol | undefined): string | undefined {
    for (const declaration of property?.declarations ?? []) {
      for (let node: ts.Node | undefined = declaration; node; node = node.parent) {
        if (!this.code.ts.isTypeAliasDeclaration(node)) continue;
        const name = this.nameOf(this.code.checker.getSymbolAtLocation(node.name));
        if (name !== undefined) return name;
        // Parts of a type: `CompanyFields` of `Company`.
        const whole = node.name.text.replace(/Fields\d*$/, '');
        if (this.has(whole) && this.isOf(node)) return whole;
      }
    }
    return undefined;
  }

  #real(symbol: ts.Symbol): ts.Symbol {
    const { checker, ts: compiler } = this.code;
    return symbol.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  }

  /** True if a declaration is in a file of this API. */
  isOf(node: ts.Node): boolean {
    const file = node.getSourceFile();
    return [...this.#names.keys()].some(
      (symbol) => symbol.declarations?.some((one) => one.getSourceFile() === file) ?? false,
    );
  }
}

/** Module specifiers of imports and exports, of `import()` and of `require()`. */
export function specifiersIn(compiler: Code['ts'], file: ts.SourceFile): ts.StringLiteralLike[] {
  const found: ts.StringLiteralLike[] = [];
  const visit = (node: ts.Node): void => {
    if (compiler.isStringLiteralLike(node) && isSpecifier(compiler, node)) found.push(node);
    compiler.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isSpecifier(compiler: Code['ts'], { parent }: ts.StringLiteralLike): boolean {
  if (compiler.isImportDeclaration(parent) || compiler.isExportDeclaration(parent)) return true;
  if (compiler.isLiteralTypeNode(parent)) return compiler.isImportTypeNode(parent.parent);
  if (!compiler.isCallExpression(parent)) return false;
  const { expression } = parent;
  return (
    expression.kind === compiler.SyntaxKind.ImportKeyword ||
    (compiler.isIdentifier(expression) && expression.text === 'require')
  );
}
