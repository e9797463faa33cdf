import ts from 'typescript';

const { factory } = ts;

/** `string`, `unknown`, `undefined`. */
export function keyword(kind: ts.KeywordTypeSyntaxKind): ts.TypeNode {
  return factory.createKeywordTypeNode(kind);
}

/** `pet_` → `` `pet_${string}` ``. */
export function prefixedString(prefix: string): ts.TypeNode {
  const string = keyword(ts.SyntaxKind.StringKeyword);
  const span = factory.createTemplateLiteralTypeSpan(string, factory.createTemplateTail(''));
  return factory.createTemplateLiteralType(factory.createTemplateHead(prefix), [span]);
}

/** `'pets'` as a type. */
export function text(value: string): ts.TypeNode {
  return factory.createLiteralTypeNode(factory.createStringLiteral(value));
}

/** `Name<A, B>`. */
export function reference(name: string, ...typeArguments: readonly ts.TypeNode[]): ts.TypeNode {
  return factory.createTypeReferenceNode(name, [...typeArguments]);
}
