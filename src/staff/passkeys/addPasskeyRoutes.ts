import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiContext } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import { decodeBase64Url } from '../../envelope/base64url.ts';
import { readUserHandle } from '../accounts/readUserHandle.ts';
import { requireAccount } from '../accounts/requireAccount.ts';
import { endSessions } from '../endSessions.ts';
import { readBody } from '../readBody.ts';
import { refuseOtherSites } from '../refuseOtherSites.ts';
import type { StaffEnv } from '../requireSession.ts';
import { clearSessionCookie } from '../sessionCookie.ts';
import { readChallengeCookie, writeChallengeCookie } from './challengeCookie.ts';
import { insertPasskey } from './insertPasskey.ts';
import { issueChallenge } from './issueChallenge.ts';
import { MAX_RESPONSE_BYTES } from './limits.ts';
import { listPasskeys } from './listPasskeys.ts';
import { registrationOptions } from './registrationOptions.ts';
import { relyingPartyAt } from './relyingParty.ts';
import { removePasskey } from './removePasskey.ts';
import {
  addChallengeRoute,
  addPasskeyRoute,
  endSessionsRoute,
  listPasskeysRoute,
  removePasskeyRoute,
} from './routeDefinitions.ts';
import { takeChallenge } from './takeChallenge.ts';
import { verifyRegistration } from './verifyRegistration.ts';
import { newPasskeySchema, type PasskeyCreation } from './wire.ts';

/** A person's own passkeys and sessions, whatever their roles. */
export function addPasskeyRoutes(app: OpenAPIHono<StaffEnv>, { store, config, clock }: ApiContext): void {
  const changes = refuseOtherSites(config.publicUrl, 'changes');

  app.openapi({ ...listPasskeysRoute, middleware: [requireAccount()] as const }, async (c) =>
    c.json({ passkeys: await listPasskeys(store, c.var.session.account) }, 200),
  );

  app.openAPIRegistry.registerPath(addChallengeRoute);
  app.post(addChallengeRoute.path, changes, requireAccount(), async (c) => {
    const party = relyingPartyAt(config.publicUrl);
    const { account } = c.var.session;
    const userHandle = await readUserHandle(store, account);
    const passkeys = (await listPasskeys(store, account)).map(({ id }) => id);
    const { challenge, cookie } = await issueChallenge(store, { purpose: 'add', account }, clock());
    writeChallengeCookie(c, config.publicUrl, cookie);
    const options = await registrationOptions(party, challenge, { account, userHandle, passkeys });
    return c.json({ account, options } satisfies PasskeyCreation);
  });

  app.openAPIRegistry.registerPath(addPasskeyRoute);
  app.post(addPasskeyRoute.path, changes, requireAccount(), async (c) => {
    const party = relyingPartyAt(config.publicUrl);
    const { account } = c.var.session;
    const { name, response } = await readBody(c.req.raw, MAX_RESPONSE_BYTES, newPasskeySchema);
    const now = clock();
    const taken = await takeChallenge(store, readChallengeCookie(c), ['add'], now);
    const passkey = taken?.account === account ? await verifyRegistration(party, taken.challenge, response) : undefined;
    if (!passkey) throw new ProblemError('passkey-refused');
    await store.db.transaction().execute((transaction) => insertPasskey(transaction, account, name, passkey, now));
    return c.body(null, 204);
  });

  app.openapi({ ...removePasskeyRoute, middleware: [changes, requireAccount()] as const }, async (c) => {
    await removePasskey(store, c.var.session.account, idOf(c.req.valid('param').id), clock());
    return c.body(null, 204);
  });

  app.openapi({ ...endSessionsRoute, middleware: [changes] as const }, async (c) => {
    await endSessions(store, c.var.session, c.var.session.account, clock());
    clearSessionCookie(c, config.publicUrl);
    return c.body(null, 204);
  });
}

function idOf(text: string): Uint8Array {
  try {
    return decodeBase64Url(text);
  } catch {
    throw new ProblemError('not-found');
  }
}
