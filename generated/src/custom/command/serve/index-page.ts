import type { TestHeffl } from '../../testing/index.js';
import { controlRoutes, countRecords } from './control.js';

/** Facts of a server for its index page. */
export interface Served {
  /** `http://127.0.0.1:53211` */
  readonly address: string;
  readonly api: TestHeffl;
  /** A key that is accepted, in words. */
  readonly key: string;
}

/** A page that says what is served. All of it is text; nothing in it runs. */
export function indexPage({ address, api, key }: Served): Response {
  const records = Object.entries(countRecords(api)).map(([name, count]) => `${count} ${name}`);
  const lines = [
    ['API v2', `${address}/api/v2`],
    ['API v1', `${address}/api/v1`],
    ['API key', `x-api-key: ${key}`],
    ['Records', records.join(', ')],
    ...controlRoutes.map(([method, path, purpose]) => [`${method} ${path}`, purpose]),
  ];
  const rows = lines.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  const title = 'A Heffl of this machine, for tests';
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><table>${rows.join('\n')}</table></html>\n`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" };
  return new Response(html, { headers });
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
