import { isVerb } from './actions.js';
import type { Route, Token } from './route.js';

/** Share of paths that must begin with a segment and its parameter for it to say nothing: `/accounts/{accountId}/…`. */
const MOST = 0.8;

/** Different resources that an account has at least. */
const RESOURCES = 3;

/** Drops the start that all paths share, such as `/shop/objects`, and the account that most paths begin with. */
export function withoutSharedPrefix(routes: readonly Route[]): readonly Route[] {
  return withoutAccount(withoutNamespace(routes));
}

/** Drops a word that every path begins with and that different resources follow. */
function withoutNamespace(routes: readonly Route[]): readonly Route[] {
  const name = routes[0]?.tokens[0]?.name;
  const isShared = routes.every(({ tokens: [first, second, third], reading: { method } }) => {
    const isResource = second?.kind === 'word' && (third !== undefined || !isVerb(second.name, method));
    return first?.kind === 'word' && first.name === name && isResource;
  });
  const words = new Set(routes.map(({ tokens }) => tokens[1]?.name));
  if (words.size < 2 || !isShared) return routes;
  return withoutNamespace(routes.map((route) => ({ ...route, tokens: route.tokens.slice(1) })));
}

/** Drops a word and its parameter that most paths begin with and that different resources follow. */
function withoutAccount(routes: readonly Route[]): readonly Route[] {
  const names = new Set(
    routes.flatMap(({ tokens }) => (isBelowAccount(tokens) ? tokens.slice(0, 1) : [])).map(({ name }) => name),
  );
  const account = [...names].find((name) => {
    const inside = routes.filter((route) => isInside(route, name));
    const words = new Set(inside.map(({ tokens }) => tokens[2]?.name));
    return inside.length >= routes.length * MOST && words.size >= RESOURCES;
  });
  if (account === undefined) return routes;
  return routes.map((route) => (isInside(route, account) ? { ...route, tokens: route.tokens.slice(2) } : route));
}

function isInside({ tokens }: Route, account: string): boolean {
  return isBelowAccount(tokens) && tokens[0]?.name === account;
}

/** True for a word, a parameter, and a word. */
function isBelowAccount([first, second, third]: readonly Token[]): boolean {
  return first?.kind === 'word' && second?.kind === 'parameter' && third?.kind === 'word';
}
