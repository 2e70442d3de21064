import { decodeBase64Url, encodeBase64Url } from '../../src/envelope/base64url.ts';
import { type BlindToken, blind } from '../../src/links/blind.ts';
import type { Identifier } from '../../src/links/kinds.ts';
import { openSet, sealSet } from '../../src/links/linkSet.ts';
import type { Roster } from '../../src/roster/roster.ts';
import type { PrivateKey } from '../../src/seal/keys.ts';
import { deskKeys, type OpenLinkKey, openHeldKey, readRoster, sealForDesk } from './linkKeys.ts';
import type { Blinded, LinksAnswer, LinksQuestion, LinksUnlocked } from './linksProtocol.ts';

const keys = new Map<string, OpenLinkKey>();
let roster: Roster | undefined;

/** Answers what the page asks about links, with the member's unlocked key. Link keys are forgotten with the worker. */
export async function answerLinks(question: LinksQuestion, own: PrivateKey): Promise<LinksAnswer> {
  if (question.ask === 'links-unlock') return unlockKeys(question, own);
  if (question.ask === 'links-read') {
    const { sealed, report } = question.set;
    const identifiers = await openSet(decodeBase64Url(sealed), report, own);
    return identifiers ? { ok: true, identifiers } : { ok: false, reason: 'unreadable' };
  }
  if (!roster) return { ok: false, reason: 'roster' };
  const members = await deskKeys(roster, question.desk);
  const held = keys.get(question.desk);
  if (question.ask === 'links-make' || question.ask === 'links-share') {
    const epoch = question.ask === 'links-make' ? question.epoch : held?.epoch;
    if (epoch === undefined) return { ok: false, reason: 'no-key' };
    const bytes = question.ask === 'links-share' ? held?.bytes : undefined;
    return sealForDesk({ desk: question.desk, epoch }, own, members, bytes).then(
      (key): LinksAnswer => ({ ok: true, key }),
      (): LinksAnswer => ({ ok: false, reason: 'cannot-sign' }),
    );
  }
  if (!held) return { ok: false, reason: 'no-key' };
  const sealed = await sealSet(question.report, question.identifiers, members);
  return { ok: true, blinded: await blindAll(held, question.identifiers, sealed) };
}

async function unlockKeys(
  { root, signed, desks, keys: held }: Extract<LinksQuestion, { ask: 'links-unlock' }>,
  own: PrivateKey,
): Promise<LinksUnlocked> {
  roster = await readRoster(root, signed);
  keys.clear();
  if (!roster) return { ok: false, reason: 'roster' };
  const known = roster;
  const states = desks.map(async (desk) => {
    const key = held.find((candidate) => candidate.desk === desk);
    if (!key) return { desk, state: 'none' } as const;
    const { state, opened } = await openHeldKey(key, own, await deskKeys(known, desk));
    if (opened) keys.set(desk, opened);
    return state;
  });
  return { ok: true, desks: await Promise.all(states) };
}

async function blindAll(
  { epoch, key }: OpenLinkKey,
  identifiers: readonly Identifier[],
  sealed: Uint8Array,
): Promise<Blinded> {
  const written = ({ token, kind, strength }: BlindToken) => ({ token: encodeBase64Url(token), kind, strength });
  const each = await Promise.all(identifiers.map(async (one) => (await blind(key, one)).map(written)));
  const once = new Map(each.flat().map((token) => [token.token, token]));
  return {
    set: { epoch, sealed: encodeBase64Url(sealed), tokens: [...once.values()] },
    tokens: each.map((tokens) => tokens.map(({ token }) => token)),
  };
}
