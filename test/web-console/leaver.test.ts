import { expect, onTestFinished, test } from 'vitest';
import { readPrivateKey } from '../../src/seal/keys.ts';
import { open } from '../../src/seal/open.ts';
import { releaseLeavers } from '../../src/staff/queue/releaseLeavers.ts';
import { recordRoster } from '../../src/staff/resealing/recordRoster.ts';
import { createHttpClient } from '../support/http.ts';
import { fetchRoster, prepareReport } from '../support/reporter.ts';
import { useConsole } from './support/atDesk.ts';
import { PASSPHRASE } from './support/consoleUnit.ts';
import { openDesk } from './support/desk.ts';
import { storyReport } from './support/reports.ts';
import { begin } from './support/workCase.ts';

const at = useConsole();

test('a member is removed: a colleague goes on with their report, and what comes next is not sealed to them', async () => {
  const { running, desk } = at;
  const { unit, service, store } = running;
  const id = await running.add(storyReport('He looks people up for money.'));
  const leaver = await openDesk(at.browser, running);
  await begin(leaver, 'r-hughes', id);

  const [ccu, ...others] = unit.roster.desks;
  if (!ccu) throw new Error('no desk');
  const members = ccu.members.filter((member) => member.id !== 'r-hughes');
  const roster = { ...unit.roster, serial: 2, desks: [{ ...ccu, members }, ...others] };
  service.roster = { signed: await unit.sign(roster), roster, rootFingerprint: unit.rootFingerprint };
  expect(await recordRoster(store, roster, service.now())).toBe(true);
  await releaseLeavers(store, roster, service.now());
  await leaver.page.reload();
  await leaver.page.getByText('Sign in').first().waitFor();
  expect(await leaver.page.$('.queue')).toBeNull();
  await leaver.close();

  await desk.signIn('a-okafor');
  await desk.page.getByRole('button', { name: 'Take it' }).click();
  await desk.page.waitForSelector('.assignment strong:has-text("You")');
  await begin(desk, 'a-okafor', id);
  expect(await desk.page.textContent('.report-main')).toContain('He looks people up for money.');
  expect(await desk.page.textContent('.assignment')).toContain('You');

  const client = createHttpClient(running.origin, {});
  onTestFinished(() => client.close());
  const next = await prepareReport(await fetchRoster(client), 'ccu', 'Sent after they left.');
  const keyOf = (member: string) => readPrivateKey(unit.keyFiles[member] ?? '', PASSPHRASE);
  await expect(open(next.sealed, await keyOf('r-hughes'))).rejects.toMatchObject({ code: 'other-keys' });
  await running.addSealed(next.sealed);
  await desk.openReport(next.id);
  await desk.read();
  expect(await desk.page.textContent('.report-main')).toContain('Sent after they left.');
});
