/** The folders of `kit/`. Every package gets a copy of each, below its `src/` and under the same name. */
export const kitFolders = ['runtime', 'validate', 'command', 'testing'] as const;

/** Folder of a package for hand-written code of its own. The generator reads it and never writes or deletes there. */
export const CUSTOM_FOLDER = 'src/custom';
