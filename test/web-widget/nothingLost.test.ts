import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/interview/texts/en.ts';
import { parseReport } from '../../src/report/parse.ts';
import { open } from '../../src/seal/open.ts';
import { type Chat, readCode, tell } from '../support/chat.ts';
import { launchChromium } from '../support/chromium.ts';
import { makeTestUnit } from '../support/testUnit.ts';
import { type ChatService, type Fault, openChat, problem, startChatService } from './chatService.ts';
import { STORY } from './story.ts';

let service: ChatService;
let browser: Browser;
beforeAll(async () => {
  service = await startChatService();
  browser = await launchChromium();
});
afterEach(() => {
  service.fault = () => undefined;
  service.signed = service.unit.signed;
  service.asked.length = 0;
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

/** Answers `times` requests to `path` in the service's place. */
function failing(path: string, times: number, answer: () => Response): Fault {
  let left = times;
  return (request) => {
    if (request.method === 'OPTIONS' || new URL(request.url).pathname !== path || left === 0) return undefined;
    left -= 1;
    return answer();
  };
}

/** Opens the chat, answers all, and leaves it at the check. */
async function toldChat(): Promise<Awaited<ReturnType<typeof openChat>>> {
  const opened = await openChat(browser, service);
  await opened.chat.until('loaded');
  await tell(opened.chat, STORY);
  return opened;
}

/** Every word is in the check card. */
async function expectAllWords(chat: Chat): Promise<void> {
  const card = await chat.root.locator('.sheet').innerText();
  for (const words of [STORY.force, ...STORY.what, 'Smithy', 'Zennor', STORY.when]) expect(card).toContain(words);
}

/** What the last stored report says, opened with the desk's key. */
async function lastReport(): Promise<string> {
  const rows = await service.store.db.selectFrom('report').select(['sealed']).execute();
  const texts = await Promise.all(
    rows.map(async ({ sealed }) => (await parseReport(await open(sealed, service.unit.keys.ccu))).text),
  );
  return texts.at(-1) ?? '';
}

const count = async (): Promise<number> =>
  (await service.store.db.selectFrom('report').select(['id']).execute()).length;

describe('sending that fails keeps every word, says why, and works the next time', () => {
  test.each([
    ['a report too large for the service', 413, 'too-large', en.problems['too-large']],
    ['too many requests', 429, 'too-many', en.problems.busy],
    ['a fault of the service', 500, 'internal', en.problems.server],
    ['a service that is away', 503, 'unavailable', en.problems.busy],
    ['a refusal', 422, 'sealed-invalid', en.problems.refused],
  ])('%s', async (_, status, slug, words) => {
    const { chat, page, complaints } = await toldChat();
    const before = await count();
    service.fault = failing('/v1/reports', 1, () => problem(status, slug, { 'retry-after': '1' }));
    await chat.button(en.ui.send).click();
    await chat.root.getByText(words).waitFor();
    await chat.root.getByText(en.ui.notSent).waitFor();
    await chat.until('loaded');
    await expectAllWords(chat);
    await chat.button(en.ui.retry).click();
    await readCode(chat);
    expect(await count()).toBe(before + 1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('no network', async () => {
    const { chat, page } = await toldChat();
    service.goAway();
    await chat.button(en.ui.send).click();
    await chat.root.getByText(en.problems.offline).waitFor();
    await expectAllWords(chat);
    service.comeBack();
    await chat.button(en.ui.retry).click();
    await readCode(chat);
    await page.context().close();
  });

  test('an answer that got lost: sent again it is one report', async () => {
    const { chat, page } = await toldChat();
    const before = await count();
    let lost = false;
    service.fault = async (request) => {
      if (lost || request.method !== 'POST') return undefined;
      lost = true;
      service.fault = () => undefined;
      await fetch(request.url, {
        method: 'POST',
        body: await request.text(),
        headers: { 'content-type': 'application/json' },
      });
      return problem(500, 'internal');
    };
    await chat.button(en.ui.send).click();
    await chat.root.getByText(en.problems.server).waitFor();
    expect(await count()).toBe(before + 1);
    await chat.button(en.ui.retry).click();
    await readCode(chat);
    expect(await count()).toBe(before + 1);
    await page.context().close();
  });

  test.each(['challenge-expired', 'challenge-used', 'challenge-wrong'])('%s: a fresh one, by itself', async (slug) => {
    const { chat, page } = await toldChat();
    service.asked.length = 0;
    service.fault = failing('/v1/reports', 2, () => problem(403, slug));
    await chat.button(en.ui.send).click();
    await readCode(chat);
    expect(service.asked.filter((each) => each === 'GET /v1/challenge')).toHaveLength(3);
    await page.context().close();
  });

  test('a challenge that never works is told, with no word lost', async () => {
    const { chat, page } = await toldChat();
    service.fault = failing('/v1/reports', 100, () => problem(403, 'challenge-wrong'));
    await chat.button(en.ui.send).click();
    await chat.root.getByText(en.problems.challenge).waitFor();
    await expectAllWords(chat);
    await page.context().close();
  });

  test('a desk that is not known: the roster is read anew, and other ways are shown if that does not help', async () => {
    const { chat, page } = await toldChat();
    service.asked.length = 0;
    service.fault = failing('/v1/reports', 1, () => problem(422, 'desk-unknown'));
    await chat.button(en.ui.send).click();
    await readCode(chat);
    expect(service.asked).toContain('GET /v1/roster');
    await page.context().close();

    const again = await toldChat();
    service.fault = failing('/v1/reports', 2, () => problem(422, 'desk-unknown'));
    await again.chat.button(en.ui.send).click();
    await again.chat.root.getByText(en.problems.desk).waitFor();
    await again.chat.root.getByText('0800 085 0000').waitFor();
    await expectAllWords(again.chat);
    await again.page.context().close();
  });

  test('what was changed after a failure is what arrives', async () => {
    const { chat, page } = await toldChat();
    service.fault = failing('/v1/reports', 1, () => problem(500, 'internal'));
    await chat.button(en.ui.send).click();
    await chat.root.getByText(en.problems.server).waitFor();
    await chat.root.locator('.sheet').getByRole('button', { name: 'Change: What happened' }).click();
    const composer = chat.root.getByRole('textbox', { name: en.ui.answerLabel });
    expect(await composer.inputValue()).toBe(STORY.what.join('\n\n'));
    await chat.say('Only this now.');
    await chat.button(en.ui.send).click();
    await readCode(chat);
    expect(await lastReport()).toContain('Only this now.');
    expect(await lastReport()).not.toContain('drawer');
    await page.context().close();
  });
});

describe('a roster that cannot be trusted', () => {
  test('of another root stops the chat at once, with other ways; one that holds lets it go on', async () => {
    const other = await makeTestUnit();
    service.signed = other.signed;
    const { chat, page } = await openChat(browser, service);
    await chat.until('stopped');
    await chat.root.getByText(en.ui.stopped).waitFor();
    await chat.root.getByText('0800 085 0000').waitFor();
    expect(await chat.root.getByRole('textbox').count()).toBe(0);
    service.signed = service.unit.signed;
    await chat.button(en.ui.retry).click();
    await chat.until('loaded');
    await chat.root.getByText(en.ui.resumed).waitFor();
    await tell(chat, STORY);
    await page.context().close();
  });

  test('that runs out while somebody writes is renewed at Send; nothing is sealed to it before', async () => {
    const { chat, page } = await openChat(browser, service);
    await chat.until('loaded');
    await tell(chat, STORY);
    const later = Date.now() + 40 * 86_400_000;
    for (const worker of page.workers()) {
      await worker.evaluate((now) => {
        const Real = Date;
        globalThis.Date = class extends Real {
          constructor(...args: [] | [number]) {
            super(...((args.length ? args : [now]) as [number]));
          }
          static override now = () => now;
        } as DateConstructor;
      }, later);
    }
    expect(page.workers()).toHaveLength(1);
    const before = await count();
    await chat.button(en.ui.send).click();
    await chat.root.getByText(en.problems.roster).waitFor();
    await expectAllWords(chat);
    expect(await count()).toBe(before);
    await page.context().close();
  });

  test('a sealer that was changed on the way is never run', async () => {
    service.fault = (request) =>
      new URL(request.url).pathname.startsWith('/assets/sealer')
        ? new Response('postMessage({ type: "awake" })', {
            headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
          })
        : undefined;
    const { chat, page } = await openChat(browser, service);
    await chat.until('stopped');
    await expect.poll(() => page.workers()).toHaveLength(0);
    await page.context().close();
  });
});

test('where workers are not allowed, the report is sealed in the window', async () => {
  const { chat, page } = await openChat(browser, service);
  await page.context().addInitScript(() => {
    Object.defineProperty(globalThis, 'Worker', {
      value: class {
        constructor() {
          throw new DOMException('refused', 'SecurityError');
        }
      },
    });
  });
  await page.reload();
  await chat.until('loaded');
  await expect.poll(() => page.workers()).toHaveLength(0);
  await tell(chat, STORY);
  await chat.button(en.ui.send).click();
  await readCode(chat);
  expect(await lastReport()).toContain(STORY.what[0]);
  await page.context().close();
});
