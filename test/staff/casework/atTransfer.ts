import { decodeBase64Url, encodeBase64Url } from '../../../src/envelope/base64url.ts';
import { MAX_RECIPIENTS } from '../../../src/envelope/sizes.ts';
import type { Roster } from '../../../src/roster/roster.ts';
import { addRecipient } from '../../../src/seal/addRecipient.ts';
import { leadingKeyPackets } from '../../../src/seal/keyPackets.ts';
import { open } from '../../../src/seal/open.ts';
import { seal } from '../../../src/seal/seal.ts';
import type { CaseInputs, CaseView } from '../../../src/staff/casework/wire.ts';
import { recordRoster } from '../../../src/staff/resealing/recordRoster.ts';
import type { Role } from '../../../src/staff/roles/roles.ts';
import type { Store } from '../../../src/store/openStore.ts';
import { clocksOf } from '../../../src/triage/clocksOf.ts';
import { enterQueue, type PlanDeliveries } from '../../../src/triage/enterQueue.ts';
import { englandWales } from '../../../src/triage/rules/england-wales.ts';
import { memberKey, type TestKey } from '../../seal/testKeys.ts';
import { keepSealed } from '../../support/keepSealed.ts';
import { HOUR_MS, type StaffApi, startStaffApi } from '../startStaffApi.ts';

export const WORDS = 'what the reporter wrote';

type DeskKeys = CaseInputs['approve-transfer']['keys'];

/** Two forces' desks with real keys: at `ccu` ann, dee and dan, at `partner` cat, pat and eve, at `nominated` nia. */
export interface AtTransfer {
  readonly api: StaffApi;
  readonly keys: Readonly<Record<string, TestKey>>;
  readonly people: Readonly<Record<string, string>>;
  /** A report that is sealed to these, at the desk `ccu`. */
  add(to?: readonly string[]): Promise<string>;
  /** Somebody opens a report; the answer. */
  open(id: string, who: string): Promise<Response>;
  /** What somebody's own key gives of it. */
  read(id: string, who: string): Promise<string>;
  view(id: string, who: string): Promise<CaseView>;
  send<Name extends keyof CaseInputs>(id: string, who: string, name: Name, input: CaseInputs[Name]): Promise<Response>;
  do<Name extends keyof CaseInputs>(id: string, who: string, name: Name, input: CaseInputs[Name]): Promise<void>;
  /** Packets as somebody's browser makes them of what it was given, for these members. */
  sealFor(id: string, who: string, members: readonly string[]): Promise<DeskKeys>;
  /** Opens it as these and says that they are in no conflict. */
  clear(id: string, ...who: string[]): Promise<void>;
  /** Ann proposes, dee agrees: the whole way. */
  transfer(id: string, desk: string, members: readonly string[]): Promise<void>;
  serial(): number;
}

const PEOPLE: Readonly<Record<string, readonly Role[]>> = {
  ann: ['analyst'],
  dee: ['decision-maker'],
  dan: ['decision-maker'],
  cat: ['analyst', 'intake-officer'],
  pat: ['decision-maker'],
  eve: ['analyst'],
  nia: ['decision-maker'],
};

const DESKS = { ccu: ['ann', 'dee', 'dan'], partner: ['cat', 'pat', 'eve'], nominated: ['nia'] } as const;

const startClocks = clocksOf(englandWales);

/** @param shared a store that workers are on too, and what they send of each report */
export async function startTransfers(shared?: { store: Store; plan: PlanDeliveries }): Promise<AtTransfer> {
  const api = await startStaffApi(shared);
  const names = Object.keys(PEOPLE);
  const keys = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await memberKey(name)] as const)));
  const keyOf = (name: string): TestKey => keys[name] as TestKey;
  const roster: Roster = {
    v: 1,
    unit: 'Test unit',
    serial: 7,
    issued: '2026-11-01',
    expires: '2026-12-01',
    desks: Object.entries(DESKS).map(([id, members]) => ({
      id,
      kind: id as keyof typeof DESKS,
      name: { en: `The ${id}`, cy: id },
      members: members.map((name) => ({ id: name, key: keyOf(name).armoredPublic })),
    })),
  };
  api.roster.current = roster;
  await recordRoster(api.store, roster, api.clock.now);
  const people: Record<string, string> = {};
  for (const name of names) people[name] = await api.signIn(name, 'member', PEOPLE[name]);
  const ask = (path: string, who: string, json?: object): Promise<Response> =>
    api.ask(path, { cookie: people[who] ?? '', ...(json ? { method: 'POST', json } : {}) });

  const at: AtTransfer = {
    api,
    keys,
    people,
    serial: () => api.roster.current?.serial ?? 0,
    add: async (to = DESKS.ccu) => {
      const sealed = await seal(
        new TextEncoder().encode(WORDS),
        to.map((name) => keyOf(name).publicKey),
      );
      const arrived = new Date(api.clock.now.getTime() - 2 * HOUR_MS);
      const [id = ''] = await keepSealed(api.store, [sealed], 'ccu', arrived);
      await enterQueue(api.store, startClocks, Buffer.from(id, 'hex'), shared?.plan);
      return id;
    },
    open: (id, who) => ask(`/v1/staff/reports/${id}?reason=first-reading`, who),
    read: async (id, who) => {
      const answer = await at.open(id, who);
      if (!answer.ok) throw new Error(`${who} was answered ${answer.status}`);
      const opened = await open(new Uint8Array(await answer.arrayBuffer()), keyOf(who).privateKey);
      return new TextDecoder().decode(opened);
    },
    view: async (id, who) => {
      const answer = await ask(`/v1/staff/cases/${id}`, who);
      if (!answer.ok) throw new Error(`${who} was answered ${answer.status}`);
      return (await answer.json()) as CaseView;
    },
    send: async (id, who, name, input) => {
      const answer = await ask(`/v1/staff/cases/${id}`, who);
      const { version } = answer.ok ? ((await answer.json()) as CaseView) : { version: 0 };
      return ask(`/v1/staff/cases/${id}/${name}`, who, { ...input, version });
    },
    do: async (id, who, name, input) => {
      const answer = await at.send(id, who, name, input);
      if (answer.status !== 204) throw new Error(`${name}: ${await answer.text()}`);
    },
    sealFor: async (id, who, members) => {
      const sealed = new Uint8Array(await (await at.open(id, who)).arrayBuffer());
      const packets = leadingKeyPackets(sealed, MAX_RECIPIENTS);
      return Promise.all(
        members.map(async (name) => ({
          fingerprint: keyOf(name).publicKey.getFingerprint().toUpperCase(),
          packet: encodeBase64Url((await addRecipient(packets, keyOf(who).privateKey, keyOf(name).publicKey)) as never),
        })),
      );
    },
    clear: async (id, ...who) => {
      for (const one of who) {
        await at.open(id, one);
        await at.do(id, one, 'check-conflict', { answer: 'none' });
      }
    },
    transfer: async (id, desk, members) => {
      await at.clear(id, 'ann', 'dee');
      await at.do(id, 'ann', 'propose-transfer', { desk, reason: 'wrong-force' });
      const sealed = await at.sealFor(id, 'dee', members);
      await at.do(id, 'dee', 'approve-transfer', { desk, serial: at.serial(), keys: sealed });
    },
  };
  return at;
}

/** The packet of a member's key, as bytes. */
export function packetOf(keys: DeskKeys): Uint8Array {
  return decodeBase64Url(keys[0]?.packet ?? '');
}
