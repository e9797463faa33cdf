import type ts from 'typescript';
import { applyEdits, type Edit } from '../edit/edits.js';

/** Edits of the files of a project. */
export class Draft {
  readonly #edits = new Map<string, Edit[]>();

  /** Replaces a range. */
  replace(file: ts.SourceFile, { start, end, text }: Edit): void {
    const edits = this.editsOf(file.fileName);
    const isKnown = edits.some((one) => one.start === start && one.end === end && one.text === text);
    if (!isKnown) edits.push({ start, end, text });
    this.#edits.set(file.fileName, edits);
  }

  /** Replaces the text of a node. */
  rewrite(node: ts.Node, text: string): void {
    this.replace(node.getSourceFile(), { start: node.getStart(), end: node.end, text });
  }

  insert(file: ts.SourceFile, place: number, text: string): void {
    this.editsOf(file.fileName).push({ start: place, end: place, text });
  }

  /** Puts text around a node. */
  surround(node: ts.Node, before: string, after: string): void {
    const file = node.getSourceFile();
    if (before !== '') this.insert(file, node.getStart(), before);
    this.insert(file, node.end, after);
  }

  /** Takes the text of a node as it will be, and forgets the edits inside it, since something else will stand there. */
  take(node: ts.Node): string {
    const text = this.textOf(node);
    const { fileName } = node.getSourceFile();
    const [start, end] = [node.getStart(), node.end];
    this.#edits.set(
      fileName,
      this.editsOf(fileName).filter((edit) => edit.start < start || edit.end > end),
    );
    return text;
  }

  editsOf(fileName: string): Edit[] {
    const edits = this.#edits.get(fileName) ?? [];
    this.#edits.set(fileName, edits);
    return edits;
  }

  /** Text of a node as it will be. */
  textOf(node: ts.Node): string {
    const file = node.getSourceFile();
    return applyEdits(file.text, this.editsOf(file.fileName), { start: node.getStart(), end: node.end });
  }

  /** Files with edits. */
  get fileNames(): readonly string[] {
    return [...this.#edits].filter(([, edits]) => edits.length > 0).map(([name]) => name);
  }
}
