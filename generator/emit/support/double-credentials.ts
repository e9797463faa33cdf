import type { ApiModel } from '../../model/model.js';

/** Options of a client with all credentials that it may need, which a test double accepts: `apiKey: api.apiKey`. */
export function credentialsForDouble({ credentials }: Pick<ApiModel, 'credentials'>): string {
  const options = credentials?.schemes.map(({ option }) => option) ?? ['apiKey'];
  return options.map((option) => `${option}: api.apiKey`).join(', ');
}
