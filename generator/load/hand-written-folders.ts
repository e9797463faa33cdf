/** The folders beside this file whose modules are part of the package, each copied to `src/` under its own name. */
export const handWrittenFolders = ['runtime', 'validate', 'command', 'webhooks', 'testing'] as const;
