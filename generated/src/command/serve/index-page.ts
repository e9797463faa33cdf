// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import { controlRoutes, countRecords } from './control.js';
import { pathOf, type Serving } from './serving.js';

/**
 * A page that says what is served. All of it is text; nothing in it runs.
 *
 * @param address `http://127.0.0.1:53211`
 */
export function indexPage(serving: Serving, address: string): Response {
  const { title, apis, doubles, key, operation } = serving;
  const records = Object.entries(countRecords(doubles)).map(([name, count]) => `${count} ${name}`);
  const lines = [
    ...apis.map((api) => [api.name, `${address}${pathOf(api)}`]),
    ...(key === undefined ? [] : [['API key', key]]),
    ['Records', records.join(', ')],
    ...controlRoutes(operation).map(([method, path, purpose]) => [`${method} ${path}`, purpose]),
  ];
  const rows = lines.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title><h1>${escaped(title)}</h1><table>${rows.join('\n')}</table></html>\n`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" };
  return new Response(html, { headers });
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
