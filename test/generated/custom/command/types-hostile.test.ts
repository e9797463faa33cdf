import { expect, test } from 'vitest';
import { entities } from '../../../../generated/src/custom/command/types/definition/definition.js';
import { mergeWorkspaces } from '../../../../generated/src/custom/command/types/definition/merge.js';
import { understand } from '../../../../generated/src/custom/command/types/workspace/snapshot.js';
import { printWorkspaceFile } from '../../../../generated/src/custom/command/types/file/workspace-file.js';
import { shapeOf } from '../../../generator/support/shape-of.js';

const RUN = 'globalThis.hostileRan = true';

const PAYLOADS = [
  `*/ ${RUN}; /*`,
  `'; ${RUN}; '`,
  `"; ${RUN}; "`,
  `\`; ${RUN}; \${${RUN}}`,
  `\n${RUN}\n`,
  `\r${RUN}`,
  `\u2028${RUN}\u2029${RUN}`,
  `\\`,
  `]: never; } } ${RUN}; declare module 'heffl' { interface Workspace { x`,
  `// heffl:end 0\n${RUN}`,
  '\u0000\u001b[2J\u202e\ufeff\ud800',
  '__proto__',
  'constructor',
  'x'.repeat(100_000),
];

/** A file with one text in every place that the API fills. */
function fileWith(text: string): string {
  const named = (name: string) => `${text}${name}`;
  const definitions = [
    { key: text, label: named('l'), helperText: named('h'), type: 'Text', isRequired: true },
    {
      key: `cf_${text}`,
      label: named('l'),
      helperText: named('h'),
      type: 'Single Option',
      options: [named('o'), named('p')],
    },
    {
      key: `cf_many_${text}`,
      label: named('l'),
      type: 'Multiple Option',
      options: [
        { id: named('i'), label: named('o') },
        { value: named('v'), label: named('w') },
      ],
    },
    { key: `cf_kind_${text}`, label: named('l'), type: named('t') },
  ];
  const scope = { id: named('s'), name: named('n') };
  const responses = [
    { entity: 'contacts', definitions } as const,
    { entity: 'deals', scope, definitions } as const,
    { entity: 'quotations', scope, definitions } as const,
  ];
  const gaps = [{ entity: 'tasks', scope, reason: named('r') } as const];
  const { workspace } = understand({ version: 1, entities, responses, gaps });
  return printWorkspaceFile(mergeWorkspaces(workspace, undefined, entities));
}

test.each(PAYLOADS.map((payload) => [payload.slice(0, 40), payload]))(
  'with any names of the API, the file has the statements of a harmless one: %j',
  (_title, payload) => {
    const path = 'heffl.d.ts';
    const harmless = shapeOf({ kind: 'text', path, text: fileWith('harmless') } as never, 'harmless');
    expect(harmless).toMatchObject({ errors: 0 });
    expect(shapeOf({ kind: 'text', path, text: fileWith(payload) } as never, payload)).toEqual(harmless);
  },
);
