import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiContext } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import { decodeBase64Url } from '../../envelope/base64url.ts';
import { addedKeyLengths } from '../../seal/addedKeyLengths.ts';
import { isAddedKey } from '../../seal/keyPackets.ts';
import { readBody } from '../readBody.ts';
import { refuseOtherSites } from '../refuseOtherSites.ts';
import type { StaffEnv } from '../requireSession.ts';
import { requirePermission } from '../roles/requirePermission.ts';
import { countLacking } from './countLacking.ts';
import { findNewcomer, type Newcomer } from './findNewcomer.ts';
import { keepKeys } from './keepKeys.ts';
import type { LackingFor } from './lacking.ts';
import { MAX_BODY_BYTES } from './limits.ts';
import { readHeaders } from './readHeaders.ts';
import { headersRoute, joinedRoute, keysRoute } from './routeDefinitions.ts';
import { headersQuerySchema, type SealedKey, sealedKeysSchema } from './wire.ts';

interface ForWhom {
  readonly desk: string;
  readonly fingerprint: string;
  readonly serial: number;
}

/** Sealing what is there for who joined, to be mounted at `/v1/staff/resealing` behind `requireSession`. */
export function createResealingRoutes({ store, config, clock, roster }: ApiContext): OpenAPIHono<StaffEnv> {
  const changes = refuseOtherSites(config.publicUrl, 'changes');
  const app = new OpenAPIHono<StaffEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new ProblemError('invalid');
    },
  });
  app.use('*', requirePermission('report.open'));

  const newcomerOf = async (vars: StaffEnv['Variables'], whom: ForWhom): Promise<Newcomer> => {
    const current = roster.current();
    if (current?.roster.serial !== whom.serial) throw new ProblemError('roster-changed');
    const newcomer = await findNewcomer(current, vars.member, whom);
    if (!newcomer) throw new ProblemError('not-found');
    return newcomer;
  };
  const lackingFor = ({ desk, member, fingerprint }: Newcomer, vars: StaffEnv['Variables']): LackingFor => ({
    desk,
    member,
    fingerprint,
    colleague: vars.member.id,
  });

  app.openapi(joinedRoute, async (c) => {
    const current = roster.current();
    const joined = await countLacking(store, current, c.var.member);
    return c.json({ serial: current?.roster.serial ?? 0, joined }, 200);
  });

  app.openAPIRegistry.registerPath(headersRoute);
  app.post(headersRoute.path, changes, async (c) => {
    const { after, ...whom } = await readBody(c.req.raw, MAX_BODY_BYTES, headersQuerySchema);
    const newcomer = await newcomerOf(c.var, whom);
    return c.json(await readHeaders(store, lackingFor(newcomer, c.var), after), 200);
  });

  app.openAPIRegistry.registerPath(keysRoute);
  app.post(keysRoute.path, changes, async (c) => {
    const { keys, ...whom } = await readBody(c.req.raw, MAX_BODY_BYTES, sealedKeysSchema);
    const newcomer = await newcomerOf(c.var, whom);
    await assertAddedKeys(keys, newcomer, clock());
    return c.json(await keepKeys(store, lackingFor(newcomer, c.var), keys, clock()), 200);
  });

  return app;
}

async function assertAddedKeys(keys: readonly SealedKey[], { key }: Newcomer, now: Date): Promise<void> {
  const lengths = await addedKeyLengths(key, now);
  for (const { packet } of keys) {
    if (!isAddedKey(readPacket(packet), lengths)) throw new ProblemError('sealed-invalid');
  }
}

function readPacket(packet: string): Uint8Array {
  try {
    return decodeBase64Url(packet);
  } catch {
    throw new ProblemError('sealed-invalid');
  }
}
