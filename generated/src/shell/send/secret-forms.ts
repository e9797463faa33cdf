// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
/** Credentials as they are and as they are encoded, the longest first. */
export function secretForms(secrets: readonly string[]): string[] {
  const forms = secrets.flatMap((secret) => {
    const bytes = Buffer.from(secret);
    return [secret, encodeURIComponent(secret), bytes.toString('base64'), bytes.toString('base64url')];
  });
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}
