import { generate, type Generated } from '../../../generator/generate.js';
import { projectRoot } from '../../../scripts/support/redocly.js';

let generating: Promise<Generated> | undefined;

/** Output of the generator for the project's descriptions. The test files of a worker share it. */
export function generated(): Promise<Generated> {
  generating ??= generate(projectRoot);
  return generating;
}
