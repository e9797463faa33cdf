/** Every setting that makes a compiler stricter, in addition to those of a package. */
export const STRICTEST = {
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
} as const;
