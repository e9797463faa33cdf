import type { Route, Token } from './route.js';

/** Share of paths that must begin with a segment and its parameter for it to say nothing: `/accounts/{accountId}/…`. */
const MOST = 0.8;

/** Drops the start that all paths share, such as `/shop/objects`, and the account that most paths begin with. */
export function withoutSharedPrefix(routes: readonly Route[]): readonly Route[] {
  return withoutAccount(withoutNamespace(routes));
}

/** Drops a word that every path begins with and that another word follows everywhere. */
function withoutNamespace(routes: readonly Route[]): readonly Route[] {
  const name = routes[0]?.tokens[0]?.name;
  const isShared = routes.every(
    ({ tokens: [first, second] }) => first?.kind === 'word' && first.name === name && second?.kind === 'word',
  );
  if (routes.length < 2 || !isShared) return routes;
  return withoutNamespace(routes.map((route) => ({ ...route, tokens: route.tokens.slice(1) })));
}

function withoutAccount(routes: readonly Route[]): readonly Route[] {
  const counts = new Map<string, number>();
  for (const { tokens } of routes) {
    if (isBelowAccount(tokens)) counts.set(tokens[0]?.name ?? '', (counts.get(tokens[0]?.name ?? '') ?? 0) + 1);
  }
  const [name] = [...counts].find(([, count]) => count >= routes.length * MOST) ?? [];
  if (name === undefined) return routes;
  return routes.map((route) =>
    isBelowAccount(route.tokens) && route.tokens[0]?.name === name
      ? { ...route, tokens: route.tokens.slice(2) }
      : route,
  );
}

/** True for a word, a parameter, and a word. */
function isBelowAccount([first, second, third]: readonly Token[]): boolean {
  return first?.kind === 'word' && second?.kind === 'parameter' && third?.kind === 'word';
}
