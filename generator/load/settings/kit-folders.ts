/** The folders of `kit/`. A package gets copies of those that it uses, below its `src/` and under the same name. */
export const kitFolders = ['runtime', 'validate', 'command', 'shell', 'mcp', 'testing'] as const;

/** Name of a package's error class in `kit/`. A copy has the package's own name there: `PetShopError`. */
export const KIT_ERROR_CLASS = 'PackageError';

/** Folder of a package for hand-written code of its own. The generator reads it and never writes or deletes there. */
export const CUSTOM_FOLDER = 'src/custom';
