/// <reference lib="webworker" />
import type { PrivateKey } from '../../src/seal/keys.ts';
import type { Answered, Asked } from '../worker/startWorker.ts';
import { addRecipients } from './addRecipients.ts';
import { answerLinks } from './answerLinks.ts';
import { answerOut } from './answerOut.ts';
import { answerSearch } from './answerSearch.ts';
import { exportKey, importKey, makeKey } from './keepKey.ts';
import { openNote } from './openNote.ts';
import type { Answer, Question } from './protocol.ts';
import { readSealed } from './readSealed.ts';
import { resealReport } from './resealReport.ts';
import { sealForDesk } from './sealForDesk.ts';
import { sealNote } from './sealNote.ts';
import { showRoster } from './showRoster.ts';
import { unlock, unlockKept } from './unlock.ts';

/**
 * The worker that holds the member's unlocked key. It is served under a policy
 * that lets it reach nothing, the service included: what it knows leaves it only
 * as an answer to the page. Ending the worker forgets the key.
 */
declare const self: DedicatedWorkerGlobalScope;

let key: PrivateKey | undefined;

async function answer(question: Question): Promise<Answer> {
  if (question.ask === 'make') return makeKey(question.account, question.secret);
  if (question.ask === 'import') return importKey(question);
  if (question.ask === 'export') return exportKey(question);
  if (question.ask === 'roster') return showRoster(question.signed, question.rootFingerprint);
  if (question.ask === 'unlock' || question.ask === 'unlock-kept') {
    const unlocked =
      question.ask === 'unlock-kept'
        ? await unlockKept(question)
        : await unlock(question.source, question.passphrase, question.rosterKeys);
    key = unlocked.key ?? key;
    return unlocked.answer;
  }
  if (!key) return { ok: false, reason: 'other-key' };
  if (isAbout('search', question)) return answerSearch(question, key);
  if (isAbout('links', question)) return answerLinks(question, key);
  if (isAbout('out', question)) return answerOut(question, key);
  switch (question.ask) {
    case 'read':
      return readSealed(question.id, question.sealed, key);
    case 'read-note':
      return openNote(question.about, question.note, question.sealed, key, question.trusted);
    case 'write-note':
      return sealNote(question.about, question.text, key, question);
    case 'add-recipients':
      return addRecipients(question, key);
    case 'seal-for-desk':
      return sealForDesk(question, key);
    case 'reseal':
      return resealReport(question.sealed, key, question);
  }
}

function isAbout<Part extends string>(
  part: Part,
  question: Question,
): question is Extract<Question, { ask: `${Part}-${string}` }> {
  return question.ask.startsWith(`${part}-`);
}

self.addEventListener('message', async ({ data }: MessageEvent<Asked<Question>>) => {
  self.postMessage({ number: data.number, answer: await answer(data.question) } satisfies Answered<Answer>);
});
