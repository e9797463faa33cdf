/** A file as it will stand on the disk. `path` is relative to `generated/`. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}
