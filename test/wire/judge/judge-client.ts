import type { Finding, ListedClient, Verdict } from './base/calls.js';
import { messageOf } from './base/message.js';
import { judgeCall, type Subject } from './judge-call.js';
import { Validator } from './base/valid.js';

/** Calls every method of a client with drawn arguments, and judges what it sends and what it returns. */
export async function judgeClient(document: object, listed: ListedClient, Client: Subject['Client']): Promise<Verdict> {
  const secrets = Object.fromEntries(
    listed.credentials.map(({ scheme, isBasic }, at) => [
      scheme,
      isBasic ? `user${at}:word-${at}-5b1f` : `secret-${at}-5b1f`,
    ]),
  );
  const subject: Subject = { document, validator: new Validator(document), listed, secrets, Client };
  const wrong: Finding[] = [];
  const undrawn: Finding[] = [];
  for (const call of listed.calls) {
    try {
      const { faults, undrawn: reason } = await judgeCall(subject, call);
      const [fault] = faults;
      if (fault !== undefined) wrong.push({ id: call.id, fault });
      else if (reason !== undefined) undrawn.push({ id: call.id, fault: reason });
    } catch (error) {
      wrong.push({ id: call.id, fault: `the judge failed: ${messageOf(error)}` });
    }
  }
  return { right: listed.calls.length - wrong.length - undrawn.length, wrong, undrawn };
}
