import type { ApiModel } from '../../../../generator/model/model.js';
import type { Change } from '../change/change.js';
import type { ApiPair } from '../snapshot/snapshot.js';

type Said = Pick<Change, 'rule' | 'message' | 'audience' | 'bump' | 'needsUpgrade'>;

/** Settings of every call: address, key, errors, rate limit, the names of the client itself. */
export function compareSettings(pair: ApiPair): Change[] {
  const [before, after] = [pair.before.model, pair.after.model];
  const all = [...compareNames(before, after), ...compareWire(before, after), ...compareLimit(before, after)];
  const { className: subject } = before.client;
  const about = { api: pair.key, resource: '', subject, place: 'settings', path: '', judge: 'rules' } as const;
  return all.map((said) => Object.assign(said, about));
}

/** Names that stand in an integrator's code or environment. */
function compareNames(before: ApiModel, after: ApiModel): Said[] {
  const names: [string, string, string][] = [
    ['client-renamed', before.client.className, after.client.className],
    ['package-renamed', before.client.package, after.client.package],
    ['entry-point-renamed', before.client.entryPoint, after.client.entryPoint],
    ['variable-renamed', before.client.environment.apiKey, after.client.environment.apiKey],
    ['variable-renamed', before.client.environment.baseUrl, after.client.environment.baseUrl],
    ['variable-renamed', before.client.environment.log ?? '', after.client.environment.log ?? ''],
  ];
  return (
    names
      // A name that did not exist before is in nobody's code.
      .filter(([, old, now]) => old !== now && old !== '')
      .map(([rule, old, now]) => ({
        rule,
        message: `\`${old}\` is now \`${now}\``,
        audience: 'callers',
        bump: 'major',
      }))
  );
}

/** Settings that only the client sees. Copies made before look in the wrong place. */
function compareWire(before: ApiModel, after: ApiModel): Said[] {
  const parts: [string, string, string][] = [
    ['server-moved', before.serverUrl, after.serverUrl],
    ['key-header-renamed', nameOfKey(before), nameOfKey(after)],
    ['error-envelope-moved', envelopeOf(before, before), envelopeOf(after, before)],
  ];
  return parts
    .filter(([, old, now]) => old !== now)
    .map(([rule, old, now]) => ({
      rule,
      message: `${words[rule]} \`${now}\` (was \`${old}\`)`,
      audience: 'nobody',
      bump: 'minor',
      needsUpgrade: true,
    }));
}

function nameOfKey({ apiKey }: ApiModel): string {
  return apiKey ? apiKey.name : 'nothing';
}

/** The parts that were read before; another part does not move those. */
function envelopeOf({ errorEnvelope: envelope }: ApiModel, { errorEnvelope: known }: ApiModel): string {
  return [envelope.code, envelope.message, known.issues === undefined ? undefined : envelope.issues].join(', ');
}

const words: Readonly<Record<string, string>> = {
  'server-moved': 'sends to',
  'key-header-renamed': 'sends the API key as',
  'error-envelope-moved': 'reads errors at',
};

function compareLimit(before: ApiModel, after: ApiModel): Said[] {
  const [old, now] = [before.rateLimit, after.rateLimit].map((known) =>
    known ? `${known.limit} requests in ${known.windowSeconds} s` : 'no known limit',
  );
  if (old === now) return [];
  const message = `keeps to ${now} (was ${old}); the server's own headers correct it either way`;
  return [{ rule: 'rate-limit', message, audience: 'nobody', bump: 'minor' }];
}
