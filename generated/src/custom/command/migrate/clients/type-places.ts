import type ts from 'typescript';
import { OPEN, V1_ONLY, type Holder, type Kind } from './holders.js';
import type { Sources } from './sources.js';
import { heritageOf } from './subclasses.js';
import { CLIENT_CLASS, trackedClass } from './tracked.js';

/** Generic types that hold what is in them unchanged. */
const COLLECTIONS = /^(?:Readonly)?(?:Array|Map|Set|WeakMap|WeakSet|Record|Iterable|AsyncIterable)$/;

/** Successor of the type of a client where it is written. */
export function kindOfType(sources: Sources, node: ts.Node): Kind {
  const { ts: compiler } = sources.v1.code;
  const outer = outermost(sources, node);
  const { parent } = outer;
  const holder = placeOf(sources, outer);
  if (holder !== undefined) return sources.holders.kind(holder);
  const isHeld =
    compiler.isTypeAliasDeclaration(parent) ||
    compiler.isArrayTypeNode(parent) ||
    compiler.isNewExpression(parent) ||
    (compiler.isTypeReferenceNode(parent) && COLLECTIONS.test(parent.typeName.getText()));
  const kind = sources.holders.kind(OPEN);
  // A type that is computed from that of the client could not be computed from two.
  return kind === 'both' && !isHeld ? 'v1' : kind;
}

/** Kind of the client in a type such as `Api['clients']`, of which `Api` is another name, if the type must say v1 and would not. */
export function v1Needed(sources: Sources, node: ts.IndexedAccessTypeNode): Kind | undefined {
  const { ts: compiler, checker } = sources.v1.code;
  const { objectType, indexType } = node;
  const all = sources.holders.kind(OPEN);
  if (!compiler.isTypeReferenceNode(objectType) || all === 'v1') return undefined;
  const symbol = checker.getSymbolAtLocation(objectType.typeName);
  const isOther = symbol?.declarations?.some((one) => compiler.isTypeAliasDeclaration(one) && sources.isOwn(one));
  if (!isOther || trackedClass(sources.v1, checker.getTypeFromTypeNode(objectType)) !== CLIENT_CLASS) return undefined;
  const holder = placeOf(sources, outermost(sources, objectType));
  const isOfV1 =
    holder === undefined
      ? /^.(?:clients|invoices|webhooks|leads).$/.test(indexType.getText())
      : sources.holders.kind(holder) === 'v1';
  return isOfV1 ? all : undefined;
}

/** The type around one that stands for the same place: a union with `undefined`, a promise, a part. */
function outermost({ v1 }: Sources, node: ts.Node): ts.Node {
  const { ts: compiler } = v1.code;
  let inner = node;
  for (let { parent } = inner; parent; { parent } = inner) {
    const isOf =
      compiler.isTypeReferenceNode(parent) &&
      (parent.typeName === inner ||
        (/^(?:Promise|Pick)$/.test(parent.typeName.getText()) && parent.typeArguments?.[0] === inner));
    const isPlain =
      isOf ||
      compiler.isUnionTypeNode(parent) ||
      compiler.isParenthesizedTypeNode(parent) ||
      compiler.isJSDocTypeExpression(parent) ||
      (compiler.isIndexedAccessTypeNode(parent) && parent.objectType === inner);
    if (!isPlain) break;
    inner = parent;
  }
  return inner;
}

function placeOf(sources: Sources, type: ts.Node): Holder | undefined {
  const { ts: compiler } = sources.v1.code;
  const { holders } = sources;
  const { parent } = type;
  if (compiler.isExpressionWithTypeArguments(parent)) return placeOfHeritage(sources, parent);
  if (compiler.isJSDocParameterTag(parent) || compiler.isJSDocReturnTag(parent) || compiler.isJSDocTypeTag(parent)) {
    return placeOfTag(sources, parent);
  }
  if (compiler.isFunctionLike(parent) && parent.type === type) return holders.result(parent);
  const isPlace =
    compiler.isParameter(parent) ||
    compiler.isVariableDeclaration(parent) ||
    compiler.isPropertyDeclaration(parent) ||
    compiler.isPropertySignature(parent);
  if (!isPlace || parent.type !== type) return undefined;
  return holders.value(compiler.isObjectBindingPattern(parent.name) ? parent.name : parent);
}

/** Objects of the class that extends what is named. */
function placeOfHeritage(sources: Sources, node: ts.ExpressionWithTypeArguments): Holder {
  const { ts: compiler } = sources.v1.code;
  const owner = node.parent.parent as ts.Node;
  const isExtended = compiler.isClassDeclaration(owner) && heritageOf(sources.v1, owner) !== undefined;
  return isExtended ? sources.ofClass(owner) : V1_ONLY;
}

/** Place that a tag of JSDoc is about. */
function placeOfTag({ v1, holders }: Sources, tag: ts.JSDocTag): Holder | undefined {
  const { ts: compiler } = v1.code;
  const host = tag.parent.parent as ts.Node;
  const first = compiler.isVariableStatement(host) ? host.declarationList.declarations[0] : undefined;
  const owner = first?.initializer && compiler.isFunctionLike(first.initializer) ? first.initializer : host;
  if (compiler.isJSDocTypeTag(tag)) return first && holders.value(first);
  if (!compiler.isFunctionLike(owner)) return undefined;
  if (compiler.isJSDocReturnTag(tag)) return holders.result(owner);
  const name = compiler.isJSDocParameterTag(tag) ? tag.name.getText() : '';
  const parameter = owner.parameters.find((one) => one.name.getText() === name);
  return parameter && holders.value(parameter as ts.Node);
}
