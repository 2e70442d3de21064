import { Agent, request } from 'node:http';
import { readRecords } from '../parts/records.ts';
import { type RoundAnswer, type RoundTask, timeRound } from './round.ts';
import { serve } from './serve.ts';

/** Process that posts envelopes to the service over kept-alive connections. */
serve(async ({ file, atOnce, target }: RoundTask): Promise<RoundAnswer> => {
  const envelopes = await readRecords(file);
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const url = new URL('/v1/reports', target);
  try {
    return await timeRound(envelopes, atOnce, (envelope) => post(agent, url, envelope));
  } finally {
    agent.destroy();
  }
});

function post(agent: Agent, url: URL, envelope: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': envelope.length };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.on('error', reject);
      response.on('end', () => resolve(String(response.statusCode)));
      response.resume();
    });
    sent.on('error', reject);
    sent.end(envelope);
  });
}
