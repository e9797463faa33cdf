import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The projects in this order. A worker keeps the modules that it has loaded while the next file is of the same project. What the
 * setups of the other projects make is made by the time that their files begin.
 */
const PROJECTS = ['inside', 'docs', 'outside'];

/** The files that take longest: if one of them came last, the other workers would wait for it. */
export const LONG = [
  'test/docs/hostile.test.ts',
  'test/generator/cli.test.ts',
  'test/generator/watch/watch.test.ts',
  'test/docs/rejections.test.ts',
  'test/generator/emit/hostile.test.ts',
  'test/docs/preview.test.ts',
  'test/scripts/rehearsal/rehearsal.test.ts',
  'test/scripts/road/road.test.ts',
  'test/generator/bundle/bundle-package.test.ts',
  'test/contract/prism/prism.test.ts',
  'test/docs/built/pages.test.ts',
  'test/package/generator.test.ts',
  'test/package/pet-shop.test.ts',
];

/** Orders files by their projects, and within a project the longest first. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ project, moduleId }: TestSpecification): number {
  const place = LONG.findIndex((file) => moduleId.endsWith(`/${file}`));
  return PROJECTS.indexOf(project.name) * (LONG.length + 1) + (place === -1 ? LONG.length : place);
}
