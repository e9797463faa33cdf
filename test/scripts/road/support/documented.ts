import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_ROOT } from '../../../support/project.js';

const HEADING = '## When the API changes';

/** Places that CONTRIBUTING.md names for each change: files, and folders with a slash at the end. */
export async function documentedPlaces(): Promise<ReadonlyMap<string, readonly string[]>> {
  const text = await readFile(path.join(PROJECT_ROOT, 'CONTRIBUTING.md'), 'utf8');
  const [section = ''] = text.slice(text.indexOf(HEADING) + HEADING.length).split('\n## ');
  const rows = section.split('\n').map((line) =>
    line
      .trim()
      .split(/\s*\|\s*/)
      .slice(1, -1),
  );
  return new Map(
    rows
      .filter(([name = '']) => /^an? /.test(name))
      .map(([name = '', places = '']) => [
        name,
        [...places.matchAll(/`([^`\s]+\/[^`\s]*)`/g)].map(([, place = '']) => place),
      ]),
  );
}

/** Files that no place covers, and places without a file. */
export function undocumented(files: readonly string[], places: readonly string[]): string[] {
  return [
    ...files.filter((file) => !places.some((place) => covers(place, file))),
    ...places.filter((place) => !files.some((file) => covers(place, file))),
  ];
}

function covers(place: string, file: string): boolean {
  return place.endsWith('/') ? file.startsWith(place) : file === place;
}
