import type ts from 'typescript';
import { resourceClasses } from '../facts/operations.js';
import type { PackageApi } from '../project/packages.js';
import type { Reason } from './reason.js';

/** A call of an operation of v1. */
export interface Site {
  readonly call: ts.CallExpression;
  /** Operation of v1: `leads.sources.list` */
  readonly operation: string;
  /** Object of the call: `heffl.leads.sources`, or a variable. */
  readonly resource: ts.Expression;
}

/** Name of a call that stays the same in every round. */
export function siteKey({ call }: Site): string {
  return `${call.getSourceFile().fileName}:${call.getStart()}`;
}

/** A use of v1 that is no call of an operation: a method that is passed on, a request of `raw`. */
export interface Mention {
  readonly node: ts.PropertyAccessExpression;
  readonly operation: string;
  readonly left: Reason;
}

/** Uses of the operations of v1 in a file. */
export interface Found {
  readonly sites: Site[];
  readonly mentions: Mention[];
  /** Clients of which something is read that both have, such as `rateLimit`. */
  readonly reads: ts.Expression[];
}

/** Finds the calls of v1, by the types of what they are called on. */
export function findSites(v1: PackageApi, file: ts.SourceFile): Found {
  const { ts: compiler } = v1.code;
  const found: Found = { sites: [], mentions: [], reads: [] };
  const visit = (node: ts.Node): void => {
    const operation = operationOf(v1, node);
    if (operation !== undefined && compiler.isPropertyAccessExpression(node)) {
      const { parent } = node;
      if (compiler.isCallExpression(parent) && parent.expression === node) {
        found.sites.push({ call: parent, operation, resource: node.expression });
      } else found.mentions.push({ node, operation, left: PASSED_ON });
    }
    if (compiler.isPropertyAccessExpression(node) && node.name.text === 'raw' && isClient(v1, node.expression)) {
      found.mentions.push({ node, operation: 'raw', left: RAW });
    }
    const isRead = compiler.isPropertyAccessExpression(node) && node.name.text === 'rateLimit';
    if (isRead && isClient(v1, node.expression)) found.reads.push(node.expression);
    compiler.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const PASSED_ON: Reason = { code: 'passed-on', message: 'the method is passed on, and who calls it is not followed' };
const RAW: Reason = { code: 'raw-request', message: 'requests of "raw" name paths and fields of v1' };

function isClient(v1: PackageApi, node: ts.Expression): boolean {
  const { checker } = v1.code;
  return v1.nameOf(checker.getNonNullableType(checker.getTypeAtLocation(node)).getSymbol()) === 'HefflV1';
}

/** Operation that an access names: `deals.list` of `heffl.deals.list`. */
function operationOf(v1: PackageApi, node: ts.Node): string | undefined {
  const { ts: compiler, checker } = v1.code;
  if (!compiler.isPropertyAccessExpression(node)) return undefined;
  const symbol = checker.getSymbolAtLocation(node.name);
  const declaration = symbol?.declarations?.[0];
  if (!declaration || !compiler.isClassLike(declaration.parent) || !compiler.isMethodDeclaration(declaration)) {
    return undefined;
  }
  const owner = declaration.parent.name && v1.nameOf(checker.getSymbolAtLocation(declaration.parent.name));
  const resource = owner === undefined ? undefined : resourceClasses[owner];
  return resource === undefined ? undefined : `${resource}.${node.name.text}`;
}
