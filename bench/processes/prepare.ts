import { issueChallenge } from '../../src/challenge/issue.ts';
import { solve } from '../../src/challenge/solve.ts';
import { createHttpClient } from '../../test/support/http.ts';
import { fetchRoster, prepareReport } from '../../test/support/reporter.ts';
import { writeRecords } from '../parts/records.ts';
import { DESK } from '../parts/unit.ts';
import { serve } from './serve.ts';

export interface PrepareTask {
  readonly file: string;
  readonly count: number;
  /** The service that will get them; its roster says whom to seal to. */
  readonly origin: string;
  /** The service's own: the challenges are genuine, only easy. */
  readonly challengeSecret: string;
}

/** The least that a challenge can ask: what solving costs is measured apart. */
const EASIEST = 2;

/** About a page of text. */
const WORDS = 'Something happened, and then something else. '.repeat(40);

/** Process that fills files with envelopes, each really composed, sealed and solved, and unlike all others. */
serve(async ({ file, count, origin, challengeSecret }: PrepareTask): Promise<void> => {
  const client = createHttpClient(origin);
  const roster = await fetchRoster(client);
  client.close();
  const makeEnvelope = async (): Promise<Uint8Array> => {
    const { unsent } = await prepareReport(roster, DESK, WORDS);
    const challenge = await issueChallenge({ secret: challengeSecret, difficulty: EASIEST, now: new Date() });
    return Buffer.from(JSON.stringify({ ...unsent, challenge: await solve(challenge) }));
  };
  await writeRecords(
    file,
    (async function* envelopes() {
      for (let made = 0; made < count; made += 1) yield await makeEnvelope();
    })(),
  );
});
