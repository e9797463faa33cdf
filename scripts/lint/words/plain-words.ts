/** A word that readers do not search for. */
export interface UnclearWord {
  /** Matches the word. Global. */
  readonly pattern: RegExp;
  /** Plain words for it. */
  readonly advice: string;
  /** True if it is checked in prose only: comments, Markdown and descriptions. Default: names and strings too. */
  readonly isProse?: boolean;
}

/** A whole word, also as a part of a name in camelCase: `refused` in `isRefused`, but not in `ECONNREFUSED`. */
function word(forms: string): RegExp {
  const [first = '', rest = ''] = [forms[0], forms.slice(1)];
  return new RegExp(
    String.raw`(?<![A-Za-z])[${first}${first.toUpperCase()}](?:${rest})(?![a-z])|(?<=[a-z])${first.toUpperCase()}(?:${rest})(?![a-z])`,
    'g',
  );
}

/** Words that the check finds. A word belongs here if it has no use without a plain alternative. */
export const unclearWords: readonly UnclearWord[] = [
  { pattern: /\b(?:tells?|telling) (?:\S+ ){0,3}apart\b/gi, advice: 'write "distinguish".' },
  { pattern: word('told'), advice: 'write "report", "show", "log" or "say"; for "told apart", "distinguished".' },
  { pattern: word('refus(?:e[sd]?|als?|ing)'), advice: 'write "reject", "invalid" or "not allowed".' },
  { pattern: word('mend(?:s|ed|ing)?'), advice: 'write "fix".' },
  { pattern: /\bslips?\b/gi, advice: 'write "typo" or "mistake".', isProse: true },
  { pattern: word('strangers?'), advice: 'write "unknown" or "third-party".' },
  { pattern: /\bwho(?:m)?ever\b/gi, advice: 'rewrite the sentence and name the person or the program.' },
  { pattern: /\bwhatever\b/gi, advice: 'rewrite the sentence: "any", "every", "for any".' },
  { pattern: /\bbeside\b/gi, advice: 'write "next to", "with" or "in addition to".' },
  { pattern: /\blists? of values\b/gi, advice: 'write "enum".' },
  { pattern: /\bcall(?:s|ed|ing)? (?:\S+ )?off\b/gi, advice: 'write "cancel".' },
  { pattern: /\bhand(?:s|ed|ing)? (?:\S+ )?(?:over|out)\b/gi, advice: 'write "return", "yield" or "pass".' },
  { pattern: /\blook(?:s|ed|ing)? after\b/gi, advice: 'write "maintain".' },
  { pattern: /\blet(?:s|ting)? go of\b/gi, advice: 'write "release".' },
  { pattern: /\bat hand\b/gi, advice: 'write "available".' },
  { pattern: /\bat will\b/gi, advice: 'rewrite the sentence: "at any time".' },
  { pattern: /\bas (?:it|they) (?:came|come|comes)\b/gi, advice: 'write "unchanged" or "as received".' },
];

/** The opening of a doc comment, or of a description that becomes one. */
export const unclearOpenings: readonly UnclearWord[] = [
  { pattern: /^What\b/g, advice: 'open with a noun, or with a verb in the third person.' },
  { pattern: /^Whether\b/g, advice: 'write "True if …".' },
];
