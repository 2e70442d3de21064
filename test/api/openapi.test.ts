import { afterAll, beforeAll, expect, test } from 'vitest';
import { problems } from '../../src/api/problems.ts';
import { type ApiInProcess, startApiInProcess } from '../support/apiInProcess.ts';
import { createHttpClient, type HttpClient } from '../support/http.ts';

let api: ApiInProcess;
let client: HttpClient;
beforeAll(async () => {
  api = await startApiInProcess();
  client = createHttpClient(api.origin);
});
afterAll(async () => {
  client.close();
  await api.close();
});

test('the description is OpenAPI 3.1 and has every public route', async () => {
  const description = await client.json<{ openapi: string; paths: Record<string, object> }>('/openapi.json');
  expect(description.openapi).toBe('3.1.0');
  for (const path of [
    '/v1/reports',
    '/v1/roster',
    '/v1/challenge',
    '/v1/interview',
    '/healthz',
    '/readyz',
    '/v1/staff/me',
  ]) {
    expect(Object.keys(description.paths)).toContain(path);
  }
});

test('the envelope is described as it is checked: every member, no others', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: a JSON document of another's schema
  const description = await client.json<any>('/openapi.json');
  const { schema } = description.paths['/v1/reports'].post.requestBody.content['application/json'];
  const envelope = schema.$ref === undefined ? schema : description.components.schemas[schema.$ref.split('/').pop()];
  expect(envelope.additionalProperties).toBe(false);
  expect(Object.keys(envelope.properties).sort()).toEqual(['challenge', 'desk', 'mailbox', 'priority', 'sealed', 'v']);
  expect(envelope.required.sort()).toEqual(['challenge', 'desk', 'mailbox', 'sealed', 'v']);
});

test('problems that a report can meet are described under their status', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: a JSON document of another's schema
  const description = await client.json<any>('/openapi.json');
  const statuses = Object.keys(description.paths['/v1/reports'].post.responses);
  expect(statuses).toEqual(['200', '201', '400', '403', '409', '413', '415', '422', '500', '503']);
  for (const name of ['challenge-used', 'sealed-invalid', 'too-large'] as const) {
    const { status, title } = problems[name];
    expect(description.paths['/v1/reports'].post.responses[status].description).toContain(title);
  }
});
