import { isPlural } from './singular.js';
import { wordsOf } from './identifiers.js';
import { placeAt, type Places } from './places.js';
import type { Route, Token } from './route.js';

/** Words that are verbs, also as the first of several: `mark_as_read`. */
const LEADING = setOf(
  'accept activate add approve archive assign attach calculate cancel check compute confirm convert create deactivate decline delete detach disable duplicate enable fetch find fund generate get invite list lookup mark modify move reject remove resend reset resume retrieve retry revoke run send set simulate submit subscribe unarchive unassign unmark unsubscribe update upload validate verify',
);

/** Words that are verbs where they stand alone. */
const ALONE = setOf(
  'ack acknowledge apply authenticate authorize ban block clear clone close compact compare complete connect contains copy count decrement deliver deregister dismiss disconnect download evaluate exchange execute exists expire extend extract fail finalize finish flush follow forward hide increment introspect invoke join kick leave link lock login logout merge migrate mute open patch pause pin ping play publish purge put query reactivate redeem refresh register rename renew reopen reorder replace replay restart restore return rollback rotate save search seek ship shuffle signin signout signup split star start stop suspend sync terminate toggle transcribe translate truncate unban unblock unfollow unhide unlink unlock unmute unpin unpublish unset unstar unsuspend upsert void',
);

/** Words that are things too: they are verbs where nothing can be read from them. */
const THINGS = setOf(
  'block capture charge comment edit export feedback follow fork import link lock merge open order pin preview process query refund release reply report request review schedule star sync test transfer trigger vote watch',
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** True if the last word of a path names what the method does: `capture` in `/charges/{id}/capture`. */
export function isAction({ tokens, reading: { method } }: Route, places: Places): boolean {
  const last = tokens.at(-1);
  const place = placeAt(places, tokens);
  if (last?.kind === 'action') return true;
  if (last?.kind !== 'word' || place.hasItem || place.hasWord) return false;
  const isLone = place.methods.size === 1;
  if (isVerb(last.name, method)) return isLone || method === 'get' || method === 'post';
  return isLone && method === 'post' && tokens.at(-2)?.kind === 'parameter' && !isPlural(last.name);
}

function isVerb(name: string, method: string): boolean {
  const [first = '', ...rest] = wordsOf(name);
  if ((first === 'bulk' || first === 'batch') && rest.length > 0) return isVerb(rest.join(' '), method);
  if (rest.length > 0) return LEADING.has(first);
  if (THINGS.has(first)) return method !== 'get';
  return LEADING.has(first) || ALONE.has(first);
}

/** True if the last word stands for many things at once: `/pets/bulk`. */
export function isBulk(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return tokens.length > 1 && last?.kind === 'word' && ['batch', 'bulk'].includes(last.name);
}
