import type { Words } from '../../validate/issues.js';

/** The messages from the documentation of Heffl; all others are ours. */
export const words: Words = {
  required: 'Required',
  formats: { email: 'Please enter a valid email address.' },
  unknownMember(path, patterns) {
    const keys = patterns.map((pattern) => ` and ${pattern.replace(/^\^/, '')}* keys`);
    return `Unknown field: ${path}. Only documented fields${keys.join('')} are allowed.`;
  },
};
