import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBoardFile } from '../../src/queue/board/readBoardFile.ts';
import { type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

let api: StaffApi;
beforeAll(async () => {
  api = await startStaffApi();
});
afterAll(() => api.close());

const PATHS = ['', '/', '/api/queues', '/queue/triage', '/static/js/main.js'];

test('who reads reports, who takes calls and who is nobody gets nothing of the board, not even its files', async () => {
  const cookies = [await api.signIn('ann'), await api.signIn('shift-1', 'call-handler')];
  for (const path of PATHS) {
    expect((await api.ask(`/v1/staff/jobs${path}`)).status).toBe(401);
    for (const cookie of cookies) expect((await api.ask(`/v1/staff/jobs${path}`, { cookie })).status).toBe(403);
  }
});

test('nobody changes a job through it: there is no such method, whatever the role', async () => {
  const ann = await api.signIn('ann');
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    for (const path of ['/api/queues/triage/pause', '/api/queues/pause', '/api/queues/alarm/clean/delayed']) {
      expect((await api.ask(`/v1/staff/jobs${path}`, { method, cookie: ann })).status).toBeGreaterThanOrEqual(400);
    }
  }
});

test('another site’s page is refused before anything is looked at', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
  expect((await api.ask('/v1/staff/jobs/api/queues', { headers })).status).toBe(403);
});

test('no path leads out of the folder of its files', async () => {
  for (const path of [
    '../index.ejs',
    '../../package.json',
    '../../../../package.json',
    '..',
    '',
    'js/../../../package.json',
    '%2e%2e/package.json',
    'js/main.js\0.js',
  ]) {
    expect([path, (await readBoardFile(path)).status]).toEqual([path, 404]);
  }
  expect((await readBoardFile('images/logo.svg')).status).toBe(200);
});
