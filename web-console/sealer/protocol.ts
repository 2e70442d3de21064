import type { CallEnvelope } from '../../src/envelope/envelope.ts';
import type { Report } from '../../src/report/report.ts';
import type { Desk } from '../../src/roster/roster.ts';

/** A desk as the script shows it: no keys. */
export type ShownDesk = Pick<Desk, 'id' | 'kind' | 'name'>;

/** What the page asks of the worker that seals what one caller said. */
export type Question =
  | {
      readonly ask: 'prepare';
      /** Fingerprint of the unit's root key. */
      readonly root: string;
      /** What `GET /v1/roster` answered. */
      readonly signed: unknown;
    }
  | { readonly ask: 'seal'; readonly report: Report; readonly priority: boolean };

/** Whether anything can be sealed, and for whom. */
export type Prepared =
  | { readonly ok: true; readonly desks: readonly ShownDesk[] }
  | { readonly ok: false; readonly reason: 'roster' };

/** A sealed report, its id, and the words that lead back to it. */
export interface SealedCall {
  readonly ok: true;
  readonly envelope: CallEnvelope;
  readonly id: string;
  readonly words: readonly string[];
}

/** `roster`: the roster has run out. `desk`: it has no such desk. Both end with a fresh roster. */
export type NotSealed = 'roster' | 'desk' | 'too-large' | 'device';

export type Sealing = SealedCall | { readonly ok: false; readonly reason: NotSealed };
