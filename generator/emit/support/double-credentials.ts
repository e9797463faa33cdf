import type { ApiModel } from '../../model/model.js';

/** Options of a client with the credentials that a test double accepts: `apiKey: api.apiKey`. */
export function credentialsForDouble({ credentials }: Pick<ApiModel, 'credentials'>): string {
  const [options = ['apiKey']] = credentials?.security ?? [];
  return options.map((option) => `${option}: api.apiKey`).join(', ');
}
