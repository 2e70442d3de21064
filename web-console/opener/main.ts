/// <reference lib="webworker" />
import type { PrivateKey } from '../../src/seal/keys.ts';
import { relockKey } from '../../src/seal/relockKey.ts';
import type { Answered, Asked } from '../worker/startWorker.ts';
import { makeKey } from './makeKey.ts';
import type { MadeKey, Question, Reading, ShownRoster, UnlockAnswer } from './protocol.ts';
import { readSealed } from './readSealed.ts';
import { showRoster } from './showRoster.ts';
import { unlock } from './unlock.ts';

/**
 * The worker that holds the member's unlocked key. It is served under a policy
 * that lets it reach nothing, the service included: what it knows leaves it only
 * as an answer to the page. Ending the worker forgets the key.
 */
declare const self: DedicatedWorkerGlobalScope;

let key: PrivateKey | undefined;

type Answer = UnlockAnswer | Reading | ShownRoster | MadeKey | string | undefined;

async function answer(question: Question): Promise<Answer> {
  if (question.ask === 'make') return makeKey(question.name, question.passphrase);
  if (question.ask === 'relock') {
    return relockKey(question.source, question.passphrase, question.next).catch(() => undefined);
  }
  if (question.ask === 'roster') return showRoster(question.signed, question.rootFingerprint);
  if (question.ask === 'unlock') {
    const unlocked = await unlock(question.source, question.passphrase, question.rosterKeys);
    key = unlocked.key ?? key;
    return unlocked.answer;
  }
  return key ? readSealed(question.id, question.sealed, key) : { ok: false, reason: 'other-key' };
}

self.addEventListener('message', async ({ data }: MessageEvent<Asked<Question>>) => {
  self.postMessage({ number: data.number, answer: await answer(data.question) } satisfies Answered<Answer>);
});
