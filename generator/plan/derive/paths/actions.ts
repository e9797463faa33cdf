import type { OperationObject } from '../../../document/document.js';
import { isPlural } from '../words/singular.js';
import { wordsOf } from '../words/identifiers.js';
import { isAboutOthers, placeAt, type Place } from './places.js';
import type { Route, Token } from './route.js';

/** Words that are verbs, also as the first of several: `mark_as_read`. */
const LEADING = setOf(
  'accept activate add approve archive assign attach calculate cancel check compute confirm convert create deactivate decline delete detach disable downgrade duplicate enable estimate evaluate fetch find fund generate get invite list lookup mark modify move promote propose redact regenerate reject remove resend reset resize resume retrieve retry revoke run send set simulate submit subscribe unarchive unassign unmark unsubscribe update upgrade upload validate verify',
);

/** Words that are verbs where they stand alone. */
const ALONE = setOf(
  'ack acknowledge apply authenticate authorize ban block clear clone close collect compact compare complete connect contains copy count decrement deliver demote deregister dismiss disconnect download enqueue exchange exec execute exists expire extend extract fail finalize finish flush follow forward hide increment introspect invalidate invoke join kick leave link lock login logout merge migrate mute open patch pause pin ping play publish purge put query reactivate read reboot redeem refresh register rename renew reopen reorder replace replay restart restore return revert rollback rotate save search seek ship shuffle signin signout signup split star start stop suspend sync terminate toggle transcribe translate truncate unban unblock unfollow unhide unlink unlock unmute unpin unpublish unset unstar unsuspend upsert void',
);

/** Words that are things too: they are verbs where nothing can be read from them. */
const THINGS = setOf(
  'block capture charge comment edit export feedback follow fork import link lock merge open order pin preview process query refund release reply report request review schedule star sync test transfer trigger vote watch',
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/**
 * The word of a path that names what the method does: `capture` of `/charges/{id}/capture`, `findByEmail` of
 * `/users/find-by-email/{email}`. `undefined` where every word is a resource.
 */
export function actionOf(route: Route, root: Place): Token | undefined {
  const { tokens, reading } = route;
  // What is asked about an action is none.
  if (isAboutOthers(reading)) return undefined;
  const index = tokens.findLastIndex(({ kind }) => kind !== 'parameter');
  const word = tokens[index];
  if (word === undefined || word.kind === 'action') return word;
  const place = placeAt(root, tokens);
  if (place.hasItem || place.hasWord) return undefined;
  const isLone = place.methods.size === 1;
  const isAtEnd = index === tokens.length - 1;
  if (isVerb(word.name, reading.method) || isVerbIn(reading.node, word.name)) {
    const isRead = ['get', 'post'].includes(reading.method);
    const isFree = isAtEnd ? isLone || isRead : isLone && isUnused(root, tokens.slice(0, index + 1), reading.method);
    return isFree ? word : undefined;
  }
  const isBelowItem = isAtEnd && tokens[index - 1]?.kind === 'parameter';
  return isLone && reading.method === 'post' && isBelowItem && !isPlural(word.name) ? word : undefined;
}

/** True if a path leads to one thing only: `/exports/cancel` of `/exports/cancel/{id}`. What GET has there may be a thing. */
function isUnused(root: Place, tokens: readonly Token[], method: string): boolean {
  const { methods, hasWord } = placeAt(root, tokens);
  const isClear = method !== 'get' || wordsOf(tokens.at(-1)?.name ?? '').length > 1;
  return isClear && tokens.length > 1 && methods.size === 0 && !hasWord;
}

/** True if a word in a path is a verb. With GET, a word that is a thing too is none. */
export function isVerb(name: string, method: string): boolean {
  const [first = '', ...rest] = wordsOf(name);
  if ((first === 'bulk' || first === 'batch') && rest.length > 0) return isVerb(rest.join(' '), method);
  if (rest.length > 0) return LEADING.has(first);
  if (THINGS.has(first)) return method !== 'get';
  return LEADING.has(first) || ALONE.has(first);
}

/** True if the document uses the word as a verb: `Promote a replica`. */
function isVerbIn({ summary }: OperationObject, name: string): boolean {
  const [first = '', second = ''] = wordsOf((typeof summary === 'string' ? summary : '').slice(0, 100));
  return first === name && ['a', 'all', 'an', 'multiple', 'one', 'the', 'this', 'your'].includes(second);
}

/** True if the last word stands for many things at once: `/pets/bulk`. */
export function isBulk(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return tokens.length > 1 && last?.kind === 'word' && ['batch', 'bulk'].includes(last.name);
}
