/** Why a place is left to the reader. */
export interface Reason {
  readonly code: ReasonCode;
  /** One sentence, without a full stop. */
  readonly message: string;
}

/** Kinds of reasons. */
export type ReasonCode = keyof typeof reasons;

interface Meaning {
  /** True if v2 cannot say what the code says; false if this command cannot prove it. */
  readonly isImpossible: boolean;
  /** Heading of the guide "Moving from v1 to v2". */
  readonly section: string;
}

/** Meanings of the kinds of reasons. */
export const reasons = {
  'no-operation': { isImpossible: true, section: 'Every operation' },
  'no-field': { isImpossible: true, section: 'What the program leaves' },
  narrower: { isImpossible: true, section: 'What the program leaves' },
  'mixed-page': { isImpossible: true, section: 'Companies and contacts' },
  'page-size': { isImpossible: true, section: 'What the program leaves' },
  'company-or-contact': { isImpossible: false, section: 'Companies and contacts' },
  'unknown-object': { isImpossible: false, section: 'What the program leaves' },
  'passed-on': { isImpossible: false, section: 'What the program leaves' },
  'raw-request': { isImpossible: true, section: 'What the program leaves' },
  'custom-fields': { isImpossible: false, section: 'Custom fields' },
  'not-selected': { isImpossible: false, section: 'What the program leaves' },
  compiler: { isImpossible: false, section: 'What the program leaves' },
} as const satisfies Readonly<Record<string, Meaning>>;
