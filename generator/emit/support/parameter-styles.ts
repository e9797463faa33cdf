import type { ParameterStyle, StyleName } from '../../model/parameter-style.js';
import { literal, propertyName } from './literal.js';
import { runtimeModule, type MethodPlace } from './method-place.js';

/** Modules of the runtime that hold the styles: only those that an operation needs are imported. */
const MODULES: Readonly<Record<StyleName, string>> = {
  form: 'query-styles',
  formAmong: 'query-styles',
  formInOne: 'query-styles',
  spaceDelimited: 'query-styles',
  pipeDelimited: 'query-styles',
  deepObject: 'deep-object',
  simple: 'path-styles',
  simpleExploded: 'path-styles',
  label: 'path-styles',
  labelExploded: 'path-styles',
  matrix: 'path-styles',
  matrixExploded: 'path-styles',
  header: 'header-styles',
  headerExploded: 'header-styles',
  cookie: 'header-styles',
};

type Styles = Readonly<Record<string, ParameterStyle>>;

/** The styles of parameters as a member of an operation: `styles: styled({ filter: deepObject })`; nothing without any. */
export function styleMember(styles: Styles, pathStyles: Styles, place: MethodPlace): string[] {
  const inPath = Object.keys(pathStyles).length > 0;
  if (!inPath && Object.keys(styles).length === 0) return [];
  const args = [styles, ...(inPath ? [pathStyles] : [])].map((one) => stylesLiteral(one, place));
  return [`styles: ${use('styled', 'styled', place)}(${args.join(', ')})`];
}

function stylesLiteral(styles: Styles, place: MethodPlace): string {
  const entries = Object.entries(styles).map(([name, { write, names, reserved }]) => {
    const given = use(write, MODULES[write], place);
    const made = names ? `${given}(${literal(names)})` : given;
    return `${propertyName(name)}: ${reserved ? `${use('reserved', 'query-styles', place)}(${made})` : made}`;
  });
  return `{ ${entries.join(', ')} }`;
}

function use(name: string, module: string, place: MethodPlace): string {
  return place.file.value(name, runtimeModule(place, `parameters/${module}`));
}
