/** How the runtime writes a parameter: a function of its `parameters/`, and what it is made of. */
export interface ParameterStyle {
  readonly write: StyleName;
  /** The other parameters of the query, for `formAmong`. */
  readonly names?: readonly string[];
  /** True if reserved characters of values stay as they are. */
  readonly reserved?: boolean;
}

/** A function of the runtime that writes parameters. */
export type StyleName =
  | 'form'
  | 'formAmong'
  | 'formInOne'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject'
  | 'simple'
  | 'simpleExploded'
  | 'label'
  | 'labelExploded'
  | 'matrix'
  | 'matrixExploded'
  | 'header'
  | 'headerExploded'
  | 'cookie';
