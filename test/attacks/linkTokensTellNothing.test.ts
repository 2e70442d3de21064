import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import { blind } from '../../src/links/blind.ts';
import type { Identifier } from '../../src/links/kinds.ts';
import { importLinkKey } from '../../src/links/linkKey.ts';
import { variantsOf } from '../../src/links/variantsOf.ts';
import { randomNames } from '../links/names.ts';
import { random, sealedKey } from '../staff/links/values.ts';
import { type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

let api: StaffApi;
let ann: string;
const secret = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));
const [deskKey, otherKey] = [secret(), secret()];
const dictionary: Identifier[] = [...new Set(randomNames(150).map(({ text }) => text))].map((text) => ({
  kind: 'name',
  text,
}));

beforeAll(async () => {
  api = await startStaffApi();
  ann = await api.signIn('ann');
  await api.ask('/v1/staff/links/keys', { method: 'PUT', cookie: ann, json: sealedKey('ccu', 1) });
  await confirm(await api.addReport('ccu'), dictionary[0]);
});
afterAll(() => api.close());

async function tokensOf(key: Uint8Array<ArrayBuffer>, identifier: Identifier | undefined) {
  const tokens = identifier ? await blind(await importLinkKey(key), identifier) : [];
  return tokens.map(({ token, kind, strength }) => ({ token: encodeBase64Url(token), kind, strength }));
}

async function confirm(id: string, identifier: Identifier | undefined, cookie = ann): Promise<number> {
  const json = { epoch: 1, sealed: random(300), tokens: await tokensOf(deskKey, identifier) };
  return (await api.ask(`/v1/staff/links/reports/${id}`, { method: 'PUT', cookie, json })).status;
}

const stored = async (): Promise<string[]> =>
  (await api.store.pool.query('SELECT token FROM link_token')).rows.map(({ token }) => encodeBase64Url(token));

/** What somebody with the database can try without the key: every plain or unkeyed hash of every form. */
async function guesses(identifier: Identifier): Promise<string[]> {
  const text = new TextEncoder();
  const forms = variantsOf(identifier).flatMap(({ kind, rule, form }) => [
    form,
    `${kind} ${form}`,
    ['candour link token 1', kind, rule, form].join('\0'),
  ]);
  const hashes = await Promise.all(forms.map((form) => crypto.subtle.digest('SHA-256', text.encode(form))));
  return hashes.map((hash) => encodeBase64Url(new Uint8Array(hash).slice(0, 16)));
}

test('who has the database and a dictionary, but no key, matches nothing: not by hash, nor by keys of zeros or of another desk', async () => {
  const tokens = new Set(await stored());
  expect(tokens.size).toBeGreaterThan(5);
  for (const identifier of dictionary) {
    const tried = [
      ...(await guesses(identifier)),
      ...(await tokensOf(new Uint8Array(32), identifier)).map(({ token }) => token),
      ...(await tokensOf(otherKey, identifier)).map(({ token }) => token),
    ];
    expect(tried.filter((token) => tokens.has(token))).toEqual([]);
  }
});

test('who has the key and the database can test a dictionary: what the threat model says a removed member can do', async () => {
  const tokens = new Set(await stored());
  const hits = [];
  for (const identifier of dictionary) {
    const whole = (await tokensOf(deskKey, identifier)).find(({ strength }) => strength === 'exact');
    if (whole && tokens.has(whole.token)) hits.push(identifier.text);
  }
  expect(hits).toEqual([dictionary[0]?.text]);
});

test('the words that were confirmed are nowhere in the database', async () => {
  const { rows } = await api.store.pool.query(
    `SELECT string_agg(t::text, ' ') AS all FROM (SELECT link_set::text AS t FROM link_set
     UNION ALL SELECT link_token::text FROM link_token UNION ALL SELECT audit_entry::text FROM audit_entry) AS rows`,
  );
  const text: string = rows[0].all.toLowerCase();
  for (const part of dictionary[0]?.text.toLowerCase().split(' ') ?? []) {
    expect(text).not.toContain(part);
    expect(text).not.toContain(Buffer.from(part).toString('hex'));
  }
});

test('another desk’s member learns nothing from a token, even with the key: as though nobody had it', async () => {
  const cat = await api.signIn('cat');
  const own = await api.addReport('partner');
  const [exact] = await tokensOf(deskKey, dictionary[0]);
  const look = async (token: string | undefined): Promise<unknown> =>
    (
      await api.ask('/v1/staff/links/matches', { method: 'POST', cookie: cat, json: { report: own, tokens: [token] } })
    ).json();
  expect(await look(exact?.token)).toEqual(await look(random(16)));
});

test('the links of another desk’s report are neither read nor put nor asked for: the same answer as for none', async () => {
  const theirs = await api.addReport('partner');
  const none = '0'.repeat(64);
  const answers = async (id: string): Promise<string[]> => {
    const [get, post] = [
      await api.ask(`/v1/staff/links/reports/${id}`, { cookie: ann }),
      await api.ask('/v1/staff/links/matches', {
        method: 'POST',
        cookie: ann,
        json: { report: id, tokens: [random(16)] },
      }),
    ];
    return [
      `${get.status} ${await get.text()}`,
      `${post.status} ${await post.text()}`,
      `${await confirm(id, dictionary[1])}`,
    ];
  };
  expect(await answers(theirs)).toEqual(await answers(none));
  expect((await answers(none))[2]).toBe('404');
});

test('call handlers, and another site’s page, get nothing', async () => {
  const shift = await api.signIn('shift-b', 'call-handler');
  const id = await api.addReport('ccu');
  for (const path of ['/links/keys', `/links/reports/${id}`, '/links/sets?desk=ccu&before=2', '/search/reports']) {
    expect((await api.ask(`/v1/staff${path}`, { cookie: shift })).status).toBe(403);
    expect((await api.ask(`/v1/staff${path}`)).status).toBe(401);
  }
  const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
  const tries: [string, string, unknown][] = [
    ['PUT', '/links/keys', sealedKey('ccu', 2)],
    ['PUT', `/links/reports/${id}`, { epoch: 1, sealed: random(9), tokens: [] }],
    ['POST', '/links/matches', { report: id, tokens: [random(16)] }],
    ['POST', '/search/sealed', { ids: [id] }],
  ];
  for (const [method, path, json] of tries) {
    const asked = { method, cookie: ann, json };
    expect((await api.ask(`/v1/staff${path}`, { ...asked, headers: foreign })).status).toBe(403);
    expect((await api.ask(`/v1/staff${path}`, { ...asked, cookie: shift })).status).toBe(403);
  }
});

test('who is named in a report, and has said so, neither finds it by a link nor by a search, nor sees what was confirmed', async () => {
  const bob = await api.signIn('bob');
  const [about, own] = [await api.addReport('ccu'), await api.addReport('ccu')];
  await confirm(about, dictionary[2]);
  await confirm(own, dictionary[2]);
  await api.store.pool.query("UPDATE triage SET state = 'ASSESSED'");
  await api.store.pool.query("INSERT INTO case_conflict (report_id, member, answer) VALUES ($1, 'bob', 'named')", [
    Buffer.from(about, 'hex'),
  ]);
  const [exact] = await tokensOf(deskKey, dictionary[2]);
  const look = async (cookie: string): Promise<string> =>
    (
      await api.ask('/v1/staff/links/matches', {
        method: 'POST',
        cookie,
        json: { report: own, tokens: [exact?.token] },
      })
    ).text();
  expect(await look(ann)).toContain(about);
  expect(await look(bob)).not.toContain(about);
  expect(await (await api.ask('/v1/staff/search/reports', { cookie: ann })).text()).toContain(about);
  expect(await (await api.ask('/v1/staff/search/reports', { cookie: bob })).text()).not.toContain(about);
  const sealed = await api.ask('/v1/staff/search/sealed', { method: 'POST', cookie: bob, json: { ids: [about] } });
  expect((await sealed.arrayBuffer()).byteLength).toBe(0);
  expect((await api.ask(`/v1/staff/links/reports/${about}`, { cookie: bob })).status).toBe(404);
  expect(await confirm(about, dictionary[3], bob)).toBe(404);
  await api.ask('/v1/staff/links/keys', { method: 'PUT', cookie: ann, json: sealedKey('ccu', 2) });
  const stale = async (cookie: string): Promise<string> =>
    (await api.ask('/v1/staff/links/sets?desk=ccu&before=2', { cookie })).text();
  expect(await stale(ann)).toContain(about);
  expect(await stale(bob)).not.toContain(about);
});
