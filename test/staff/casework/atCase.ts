import { expect } from 'vitest';
import type { CaseInputs, CaseView } from '../../../src/staff/casework/wire.ts';
import type { Role } from '../../../src/staff/roles/roles.ts';
import { rosterOf, type StaffApi, startStaffApi } from '../startStaffApi.ts';

/** A desk of people with one role each, and a case that they work on through the API. */
export interface AtCase {
  api: StaffApi;
  /** Cookies by name. */
  people: Record<string, string>;
  /** Puts a report into the desk's queue and has it opened; gives its id. */
  opened(desk?: string): Promise<string>;
  view(id: string, who: string): Promise<CaseView>;
  /** Sends an operation as somebody who has just read the case. */
  send<Name extends keyof CaseInputs>(id: string, who: string, name: Name, input: CaseInputs[Name]): Promise<Response>;
  /** The same, and it has to be done. */
  do<Name extends keyof CaseInputs>(id: string, who: string, name: Name, input: CaseInputs[Name]): Promise<void>;
  /** Everybody says that they are in no conflict. */
  clear(id: string, ...who: string[]): Promise<void>;
}

const ROLES: Record<string, readonly Role[]> = {
  ivy: ['intake-officer'],
  ann: ['analyst'],
  dee: ['decision-maker'],
  dan: ['decision-maker'],
  sue: ['source-adviser'],
};

/** `ccu` has a person for each role (and two who decide), `partner` has cat, `nominated` nia. */
export async function startCases(): Promise<AtCase> {
  const api = await startStaffApi();
  api.roster.current = rosterOf({ ccu: Object.keys(ROLES), partner: ['cat'] });
  const people: Record<string, string> = { cat: await api.signIn('cat') };
  for (const [name, roles] of Object.entries(ROLES)) people[name] = await api.signIn(name, 'member', roles);
  const ask = (path: string, who: string, json?: object): Promise<Response> =>
    api.ask(path, {
      cookie: people[who] ?? '',
      ...(json ? { method: 'POST', json } : {}),
    });
  const view: AtCase['view'] = async (id, who) => {
    const response = await ask(`/v1/staff/cases/${id}`, who);
    expect(response.status).toBe(200);
    return (await response.json()) as CaseView;
  };
  const send: AtCase['send'] = async (id, who, name, input) => {
    const { version } = await view(id, who);
    return ask(`/v1/staff/cases/${id}/${name}`, who, { ...input, version });
  };
  const work: AtCase['do'] = async (id, who, name, input) => {
    const response = await send(id, who, name, input);
    if (response.status !== 204) throw new Error(`${name}: ${await response.text()}`);
  };
  return {
    api,
    people,
    view,
    send,
    do: work,
    opened: async (desk = 'ccu') => {
      const id = await api.addReport(desk, { hoursAgo: 2 });
      const who = desk === 'ccu' ? 'ivy' : 'cat';
      expect((await ask(`/v1/staff/reports/${id}?reason=first-reading`, who)).status).toBe(200);
      return id;
    },
    clear: async (id, ...who) => {
      for (const one of who) await work(id, one, 'check-conflict', { answer: 'none' });
    },
  };
}

/** What an assessment needs, as the API takes it. */
export const GRADE = { source: 2, information: 'C', handling: 'C', conditions: ['A1', 'S2'] } as const;
export const CATEGORIES = { codes: ['SEX', 'DIS'], apsp: true, complaint: [], standards: ['honesty'] } as const;
export const HARM = { risk: ['victim'], safeToAct: 'not-sure' } as const;

/** Assesses a case as ann. */
export async function assess(at: AtCase, id: string): Promise<void> {
  await at.do(id, 'ann', 'set-grade', { ...GRADE, conditions: [...GRADE.conditions] });
  await at.do(id, 'ann', 'set-categories', {
    codes: [...CATEGORIES.codes],
    apsp: true,
    complaint: [],
    standards: [...CATEGORIES.standards],
  });
  await at.do(id, 'ann', 'answer-harm', { risk: [...HARM.risk], safeToAct: HARM.safeToAct });
  await at.do(id, 'ann', 'finish-assessment', {});
}
