import type {
  Joined,
  JoinedList,
  Kept,
  Place,
  Headers as SealedHeaders,
  SealedKey,
} from '../../src/staff/resealing/wire.ts';
import { call, send } from '../api/staffApi.ts';

export type { Joined, Place };

/** For whom, and by which roster. */
export interface ForWhom {
  readonly desk: string;
  readonly fingerprint: string;
  readonly serial: number;
}

/** Who has joined, and how much they lack. */
export async function readJoined(): Promise<JoinedList> {
  return (await call('/resealing', 'console')).json();
}

/** The sealed session keys of the next things that somebody lacks. */
export async function readHeaders({ desk, fingerprint, serial }: ForWhom, after: Place | null): Promise<SealedHeaders> {
  return (await send('POST', '/resealing/headers', { desk, fingerprint, serial, after })).json();
}

/** Hands in what was sealed. */
export async function sendKeys({ desk, fingerprint, serial }: ForWhom, keys: readonly SealedKey[]): Promise<Kept> {
  return (await send('POST', '/resealing/keys', { desk, fingerprint, serial, keys })).json();
}
