import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ApiContext } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import { acceptTicket } from '../accounts/acceptTicket.ts';
import { readTicket } from '../accounts/readTicket.ts';
import { endSession } from '../endSession.ts';
import { readBody } from '../readBody.ts';
import { MAX_SIGN_IN_BYTES } from '../readSignIn.ts';
import { refuseOtherSites } from '../refuseOtherSites.ts';
import type { StaffEnv } from '../requireSession.ts';
import { readSessionCookie, writeSessionCookie } from '../sessionCookie.ts';
import { clearChallengeCookie, readChallengeCookie, writeChallengeCookie } from './challengeCookie.ts';
import { issueChallenge } from './issueChallenge.ts';
import { MAX_RESPONSE_BYTES } from './limits.ts';
import { registrationOptions } from './registrationOptions.ts';
import { relyingPartyAt } from './relyingParty.ts';
import { joinChallengeRoute, joinRoute, signInChallengeRoute, signInRoute } from './routeDefinitions.ts';
import { signInOptions } from './signInOptions.ts';
import { signInWithPasskey } from './signInWithPasskey.ts';
import { takeChallenge } from './takeChallenge.ts';
import { verifyRegistration } from './verifyRegistration.ts';
import { assertionSchema, newPasskeySchema, type PasskeyCreation, type PasskeyRequest, ticketSchema } from './wire.ts';

/** The ways in with a passkey: with one that is known, and with a first one that an invitation or a recovery allows. */
export function addSignInRoutes(app: OpenAPIHono<StaffEnv>, { store, config, clock }: ApiContext): void {
  const changes = refuseOtherSites(config.publicUrl, 'changes');
  const { openAPIRegistry: registry } = app;

  const enter = async (c: Context, secret: string): Promise<Response> => {
    const before = readSessionCookie(c);
    if (before !== undefined) await endSession(store, before, clock());
    clearChallengeCookie(c, config.publicUrl);
    writeSessionCookie(c, config.publicUrl, secret);
    return c.body(null, 204);
  };

  registry.registerPath(signInChallengeRoute);
  app.post(signInChallengeRoute.path, changes, async (c) => {
    const party = relyingPartyAt(config.publicUrl);
    const { challenge, cookie } = await issueChallenge(store, { purpose: 'sign-in' }, clock());
    writeChallengeCookie(c, config.publicUrl, cookie);
    return c.json({ options: await signInOptions(party, challenge) } satisfies PasskeyRequest);
  });

  registry.registerPath(signInRoute);
  app.post(signInRoute.path, changes, async (c) => {
    const party = relyingPartyAt(config.publicUrl);
    const response = await readBody(c.req.raw, MAX_RESPONSE_BYTES, assertionSchema);
    const now = clock();
    const taken = await takeChallenge(store, readChallengeCookie(c), ['sign-in'], now);
    const secret = taken && (await signInWithPasskey(store, { party, challenge: taken.challenge, response, now }));
    if (secret === undefined) throw new ProblemError('passkey-refused');
    return enter(c, secret);
  });

  registry.registerPath(joinChallengeRoute);
  app.post(joinChallengeRoute.path, changes, async (c) => {
    const party = relyingPartyAt(config.publicUrl);
    const { token } = await readBody(c.req.raw, MAX_SIGN_IN_BYTES, ticketSchema);
    const now = clock();
    const ticket = await readTicket(store, token, now);
    if (!ticket.ok) throw new ProblemError(`link-${ticket.reason}`);
    const { purpose, account, userHandle, ticketHash } = ticket;
    const { challenge, cookie } = await issueChallenge(store, { purpose, account, userHandle, ticketHash }, now);
    writeChallengeCookie(c, config.publicUrl, cookie);
    const options = await registrationOptions(party, challenge, { account, userHandle, passkeys: [] });
    return c.json({ account, options } satisfies PasskeyCreation);
  });

  registry.registerPath(joinRoute);
  app.post(joinRoute.path, changes, async (c) => {
    const party = relyingPartyAt(config.publicUrl);
    const { name, response } = await readBody(c.req.raw, MAX_RESPONSE_BYTES, newPasskeySchema);
    const now = clock();
    const taken = await takeChallenge(store, readChallengeCookie(c), ['invitation', 'recovery'], now);
    const passkey = taken && (await verifyRegistration(party, taken.challenge, response));
    if (!passkey) throw new ProblemError('passkey-refused');
    return enter(c, await acceptTicket(store, { ticket: taken, name, passkey, now }));
  });
}
