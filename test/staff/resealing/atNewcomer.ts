import { decodeBase64Url, encodeBase64Url } from '../../../src/envelope/base64url.ts';
import { reportId } from '../../../src/envelope/id.ts';
import { NOTE_SIZES } from '../../../src/envelope/noteSizes.ts';
import type { Roster } from '../../../src/roster/roster.ts';
import { addRecipient } from '../../../src/seal/addRecipient.ts';
import { seal } from '../../../src/seal/seal.ts';
import { recordRoster } from '../../../src/staff/resealing/recordRoster.ts';
import type { Headers, JoinedList, Place, SealedKey } from '../../../src/staff/resealing/wire.ts';
import { clocksOf } from '../../../src/triage/clocksOf.ts';
import { enterQueue } from '../../../src/triage/enterQueue.ts';
import { englandWales } from '../../../src/triage/rules/england-wales.ts';
import { memberKey, type TestKey } from '../../seal/testKeys.ts';
import { keepSealed } from '../../support/keepSealed.ts';
import { HOUR_MS, type StaffApi, startStaffApi } from '../startStaffApi.ts';

export const DAY_MS = 24 * HOUR_MS;

/** A desk with ann and bob, and cat at another; sam joins later. */
export interface AtNewcomer {
  readonly api: StaffApi;
  readonly keys: Readonly<Record<string, TestKey>>;
  /** Puts a roster with these members at the desk `ccu` in force, as a service that reads it does. */
  inForce(...members: string[]): Promise<Roster>;
  /** A report that is sealed to these members' keys, and came that long before now. */
  addSealed(to: readonly string[], words?: string, hoursAgo?: number): Promise<string>;
  /** A note about it, written by a signed-in member, sealed to these. */
  addNote(report: string, cookie: string, to: readonly string[]): Promise<string>;
  joined(cookie: string): Promise<JoinedList['joined']>;
  headers(cookie: string, for_: string, after?: Place | null): Promise<Response>;
  keep(cookie: string, for_: string, keys: readonly SealedKey[], serial?: number): Promise<Response>;
  /** Does what a colleague's browser does, until nothing is left. @returns how many were kept */
  reseal(cookie: string, colleague: string, for_: string): Promise<number>;
  fingerprintOf(member: string): string;
}

const startClocks = clocksOf(englandWales);

export async function startNewcomer(): Promise<AtNewcomer> {
  const api = await startStaffApi();
  const names = ['ann', 'bob', 'sam', 'cat'];
  const keys = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await memberKey(name)] as const)));
  const keyOf = (name: string): TestKey => keys[name] as TestKey;
  const fingerprintOf = (name: string): string => keyOf(name).publicKey.getFingerprint().toUpperCase();
  let serial = 0;
  const serialNow = (): number => api.roster.current?.serial ?? 0;
  const post = (cookie: string, path: string, json: unknown): Promise<Response> =>
    api.ask(`/v1/staff/resealing/${path}`, { method: 'POST', cookie, json });
  const whom = (member: string, at: number = serialNow()) => ({
    desk: 'ccu',
    fingerprint: fingerprintOf(member),
    serial: at,
  });

  const at: AtNewcomer = {
    api,
    keys,
    fingerprintOf,
    inForce: async (...members) => {
      serial += 1;
      const deskOf = (id: 'ccu' | 'partner', of: string[]): Roster['desks'][number] => ({
        id,
        kind: id,
        name: { en: id, cy: id },
        members: of.map((name) => ({ id: name, key: keyOf(name).armoredPublic })),
      });
      const roster: Roster = {
        v: 1,
        unit: 'Test unit',
        serial,
        issued: '2026-11-01',
        expires: '2026-12-01',
        desks: [deskOf('ccu', members), deskOf('partner', ['cat'])],
      };
      api.roster.current = roster;
      await recordRoster(api.store, roster, api.clock.now);
      return roster;
    },
    addSealed: async (to, words = 'what the reporter wrote', hoursAgo = 2) => {
      const sealed = await seal(
        new TextEncoder().encode(words),
        to.map((name) => keyOf(name).publicKey),
      );
      const arrived = new Date(api.clock.now.getTime() - hoursAgo * HOUR_MS);
      const [id = ''] = await keepSealed(api.store, [sealed], 'ccu', arrived);
      await enterQueue(api.store, startClocks, Buffer.from(id, 'hex'));
      return id;
    },
    addNote: async (report, cookie, to) => {
      const padded = new Uint8Array(NOTE_SIZES[0]);
      const sealed = await seal(
        padded,
        to.map((name) => keyOf(name).publicKey),
      );
      const json = { kind: 'note', sealed: encodeBase64Url(sealed) };
      const answer = await api.ask(`/v1/staff/cases/${report}/notes`, { method: 'POST', cookie, json });
      if (!answer.ok) throw new Error(`a note was answered ${answer.status} ${await answer.text()}`);
      return reportId(sealed);
    },
    joined: async (cookie) => ((await (await api.ask('/v1/staff/resealing', { cookie })).json()) as JoinedList).joined,
    headers: (cookie, for_, after = null) => post(cookie, 'headers', { ...whom(for_), after }),
    keep: (cookie, for_, sealed, old) => post(cookie, 'keys', { ...whom(for_, old), keys: sealed }),
    reseal: async (cookie, colleague, for_) => {
      let kept = 0;
      let after: Place | null = null;
      for (;;) {
        const answer = await at.headers(cookie, for_, after);
        const { things, isLast } = (await answer.json()) as Headers;
        const sealed = await sealAll(things, keyOf(colleague), keyOf(for_));
        if (sealed.length > 0) {
          const answered = await at.keep(cookie, for_, sealed);
          if (!answered.ok) throw new Error(`keys were answered ${answered.status} ${await answered.text()}`);
          kept += ((await answered.json()) as { kept: number }).kept;
        }
        const last = things.at(-1);
        if (isLast || !last) return kept;
        after = { report: last.report, object: last.object };
      }
    },
  };
  return at;
}

/** Seals the session keys of these things to one key more, those that the colleague's key opens. */
export async function sealAll(things: Headers['things'], own: TestKey, to: TestKey): Promise<SealedKey[]> {
  const sealed: SealedKey[] = [];
  for (const { report, object, packets } of things) {
    const packet = await addRecipient(decodeBase64Url(packets), own.privateKey, to.publicKey);
    if (packet) sealed.push({ report, object, packet: encodeBase64Url(packet) });
  }
  return sealed;
}
