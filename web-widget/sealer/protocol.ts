import type { ProblemId, SendStep } from '../../src/interview/texts/types.ts';
import type { Report } from '../../src/report/report.ts';
import type { ShownDesk } from '../../src/roster/roster.ts';

/** What the chat asks of the sealer. */
export type ToSealer =
  | {
      readonly type: 'prepare';
      /** Origin of the service. */
      readonly service: string;
      /** Fingerprint of the unit's root key, as the embedding page pins it. */
      readonly fingerprint: string;
      /** What `GET /v1/roster` answered. */
      readonly signed: unknown;
    }
  | { readonly type: 'send'; readonly report: Report; readonly priority: boolean };

/** What the sealer tells the chat. */
export type FromSealer =
  /** The code runs here, with all that it needs. */
  | { readonly type: 'awake' }
  /** The roster holds. From here until Send nothing more is fetched. */
  | { readonly type: 'verified'; readonly desks: readonly ShownDesk[] }
  /** No report can be sealed safely. */
  | { readonly type: 'stopped' }
  | { readonly type: 'progress'; readonly step: SendStep }
  | { readonly type: 'sent'; readonly words: readonly string[] }
  /** The report was not sent, or nobody can tell. Sending again is safe. */
  | { readonly type: 'failed'; readonly problem: ProblemId };
