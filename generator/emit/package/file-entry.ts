import type { ApiModel, Operation } from '../../model/model.js';
import type { ExtraEntry, PackageFacts } from '../../model/package-facts.js';
import { allOperations } from '../support/exported-names.js';

const ENTRY: ExtraEntry = {
  entryPoint: './files',
  module: 'runtime/file-from',
  name: 'fileFrom',
  purpose: 'A file of this machine as a body, or as a part of one; for Node, Deno and Bun',
};

/** The package with an entry point for files of this machine, if some of its bodies may be files. */
export function withFileEntry<Facts extends PackageFacts>(facts: Facts, apis: readonly ApiModel[]): Facts {
  const taken = [...facts.extraEntries, ...apis.map(({ client }) => client)].map(({ entryPoint }) => entryPoint);
  const isNeeded = apis.some((api) => allOperations(api).some(takesFile)) && !taken.includes(ENTRY.entryPoint);
  return isNeeded ? { ...facts, extraEntries: [...facts.extraEntries, ENTRY] } : facts;
}

/** Text about files, where the package has that entry point. */
export function fileText({ extraEntries, name }: PackageFacts): string[] {
  if (!extraEntries.includes(ENTRY)) return [];
  const code = `import { fileFrom } from '${name}/files';\n\nconst photo = await fileFrom('photos/rex.png', { type: 'image/png' });`;
  return [
    `## Files\n\nA body that is a file, and a part of a multipart body, is a \`Blob\`, a \`File\` or bytes. \`fileFrom\` opens a file of this machine, which is read while it is sent, and again if the request is repeated:\n\n\`\`\`ts\n${code}\n\`\`\``,
  ];
}

function takesFile({ body }: Operation): boolean {
  return body?.encoding.kind === 'multipart' || body?.encoding.kind === 'binary';
}
