import type { Actor } from '../../triage/case/actor.ts';
import type { Session } from '../readSession.ts';
import { permits } from '../roles/roles.ts';

/** A session's person as the state machine knows them, with the roles that they have at this request. */
export function actorOf({ account, roles }: Session): Actor {
  return { id: account, may: (permission) => permits(roles, permission) };
}
