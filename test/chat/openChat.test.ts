import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { type Chat, ChatError, openChat } from '../../src/chat/openChat.ts';
import { questionTexts } from '../../src/interview/labels.ts';
import { textsFor } from '../../src/interview/texts/textsFor.ts';

let chat: Chat | undefined;
afterEach(() => chat?.close());

/** A script of the test that runs in a process of its own; what it printed. */
async function runApart(script: string, env: Record<string, string> = {}): Promise<string> {
  const path = join(import.meta.dirname, 'heap', script);
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--expose-gc', path], {
    env: { PATH: process.env.PATH, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout + stderr;
}

test('loads nothing before the first turn, and takes turns from then on', async () => {
  chat = openChat();
  expect(chat.isLoaded).toBe(false);
  const first = await chat.turn(null, [], 'en');
  expect(chat.isLoaded).toBe(true);
  expect(first.conversation.walk.at).toBe('danger');
  const next = await chat.turn(first, [{ type: 'choose', option: 'no' }], 'en');
  expect(next.conversation.walk.at).toBe('force');
});

test('many conversations at once stay apart', async () => {
  const own = openChat();
  chat = own;
  const first = await own.turn(null, [{ type: 'choose', option: 'no' }], 'en');
  const forces = ['dorset', 'gwent', 'kent', 'met', 'essex'];
  const turns = Array.from({ length: 100 }, async (_, index) => {
    const named = `Someone ${index} of ${forces[index % forces.length]}`;
    const { conversation } = await own.turn(first, [{ type: 'choose', option: 'other', text: named }], 'en');
    expect(conversation.walk.answers['force']?.texts).toEqual([named]);
  });
  await Promise.all(turns);
});

test('the thread ends when nobody has used it for a while, and the next turn starts another', async () => {
  chat = openChat({ idleMs: 200 });
  const first = await chat.turn(null, [], 'cy');
  await pause(500);
  expect(chat.isLoaded).toBe(false);
  const next = await chat.turn(first, [{ type: 'choose', option: 'yes' }], 'cy');
  expect(next.conversation.walk.at).toBe('force');
});

test('warming it up is not a use for ever', async () => {
  chat = openChat({ idleMs: 300 });
  chat.warm();
  expect(chat.isLoaded).toBe(true);
  await pause(800);
  expect(chat.isLoaded).toBe(false);
});

test('a fault ends its own turn, is named by its class alone, and the next turn works', async () => {
  chat = openChat();
  const first = await chat.turn(null, [], 'en');
  const wrong = chat.turn(first, [{ type: 'choose', option: 'my secret words' }], 'en');
  await expect(wrong).rejects.toThrow(ChatError);
  const error = await wrong.catch((thrown: ChatError) => thrown);
  expect(JSON.stringify(error) + String(error)).not.toContain('secret');
  expect((await chat.turn(first, [{ type: 'choose', option: 'no' }], 'en')).conversation.walk.at).toBe('force');
});

test('closing ends turns that are under way', async () => {
  chat = openChat();
  const turn = chat.turn(null, [], 'en');
  const ended = expect(turn).rejects.toThrow(ChatError);
  await chat.close();
  await ended;
});

test('DEBUG=* in the environment makes Botkit print no word of a conversation', async () => {
  const printed = await runApart('talk.ts', { DEBUG: '*', NODE_DEBUG: '*' });
  expect(printed).toContain('asked: what');
  expect(printed).not.toContain('7161-zebra');
});

test('after an abandoned conversation nothing of it is on the heap', async () => {
  expect(await runApart('abandon.ts')).toContain('needles found: 0, found while it ran: true');
});

test('each question is asked in the words of the data', async () => {
  const texts = textsFor('en') ?? expect.fail();
  chat = openChat();
  const { conversation } = await chat.turn(null, [], 'en');
  const asked = conversation.messages.flatMap((message) =>
    message.from === 'bot' && message.said.kind === 'question' ? [message.said.question] : [],
  );
  expect(asked.map((id) => questionTexts(texts, id).ask)).toEqual(['Is anyone in danger right now?']);
});
