/** `^pet_` → `pet_`. Other patterns say nothing about how a value begins. */
export function idPrefix(pattern: string | undefined): string | undefined {
  return pattern?.match(/^\^([A-Za-z0-9]+_)$/)?.[1];
}

/** True if a schema of this name holds ids. */
export function isIdName(schemaName: string): boolean {
  return schemaName.endsWith('Id');
}
