import type { Workspace } from '../definition/definition.js';
import { printWorkspaceFile } from './workspace-file.js';

/** String literals, which are kept, and comments, which are not. */
const textOrComment = /('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`)|\/\*[^]*?\*\/|\/\/.*$/gm;

/**
 * True if the types in a file match its records. The file may have been formatted: comments, spaces,
 * semicolons and the kind of quotation marks do not count.
 */
export function isMadeOf(text: string, workspace: Workspace): boolean {
  return essence(text) === essence(printWorkspaceFile(workspace));
}

function essence(text: string): string {
  return text.replace(textOrComment, '$1').replace(/[^\p{L}\p{N}\p{M}\p{S}?[\]]|\|/gu, '');
}
