import { StructureKind, type PropertySignatureStructure } from 'ts-morph';
import { docsOf } from '../support/doc-comment.js';

/** Options that only some clients have, and what the runtime knows of them. */
export interface OptionsPart {
  /** Members of the type of the options. */
  readonly properties: readonly PropertySignatureStructure[];
  /** The constant that holds their definition. */
  readonly definition: { readonly name: string; readonly type: string; readonly initializer: string };
  /** The part of the connection that reads them, as an expression. */
  readonly part: string;
}

/** An option that may be left out. */
export function optionProperty(name: string, type: string, text: string): PropertySignatureStructure {
  return {
    kind: StructureKind.PropertySignature,
    name,
    type: `${type} | undefined`,
    isReadonly: true,
    hasQuestionToken: true,
    docs: docsOf(text),
  };
}
