import type { ProblemId, SendStep, UiText } from '../interview/texts/types.ts';
import type { Walk } from '../interview/types.ts';
import type { Person } from '../report/report.ts';
import type { ShownDesk } from '../roster/roster.ts';

/** What the bot said, by ids: the words are looked up when it is shown. */
export type BotSaid =
  | { readonly kind: 'safety' }
  | { readonly kind: 'say'; readonly text: UiText }
  | { readonly kind: 'question'; readonly question: string }
  | { readonly kind: 'more'; readonly question: string }
  /** What follows an answer; `skip` when there was none. */
  | { readonly kind: 'reply'; readonly question: string; readonly option: string }
  | { readonly kind: 'contacts'; readonly ids: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: ProblemId }
  | { readonly kind: 'next' };

export type Message =
  | { readonly id: number; readonly from: 'bot'; readonly said: BotSaid }
  | {
      readonly id: number;
      readonly from: 'you';
      /** The question it answers; none when it was not understood. */
      readonly question?: string;
      readonly lines: readonly string[];
      /** Another answer stands in its place; the words are gone. */
      readonly replaced?: true;
    };

/** Where the conversation is. */
export type Phase =
  | { readonly name: 'talking' }
  | { readonly name: 'sending'; readonly step: SendStep }
  /** The report is in. The words are shown until the reporter has noted them. */
  | { readonly name: 'code'; readonly words: readonly string[] }
  | { readonly name: 'confirming'; readonly words: readonly string[]; readonly ask: readonly [number, number] }
  | { readonly name: 'ended'; readonly cleared: boolean };

/** Whether reports can be sealed: not known yet, yes and for whom, or not safely. */
export type Sealing =
  | { readonly name: 'loading' }
  | { readonly name: 'ready'; readonly desks: readonly ShownDesk[] }
  | { readonly name: 'stopped'; readonly isTrying: boolean };

export interface Conversation {
  readonly walk: Walk;
  readonly messages: readonly Message[];
  readonly phase: Phase;
  readonly sealing: Sealing;
  /** The reporter agreed to mark it in clear. */
  readonly urgent: boolean;
  /** Forces to pick from after a name that fits several. */
  readonly forces: readonly string[];
  /** A force's name that is on no list, as typed. */
  readonly unknownForce: string | null;
  /** Why the last try to send failed. */
  readonly problem: ProblemId | null;
}

export type Action =
  | { readonly type: 'type'; readonly text: string }
  | { readonly type: 'choose'; readonly option: string; readonly text?: string }
  | { readonly type: 'describe'; readonly people: readonly Person[] }
  | { readonly type: 'done' }
  | { readonly type: 'keep' }
  | { readonly type: 'back' }
  | { readonly type: 'change'; readonly question: string }
  | { readonly type: 'urgent'; readonly urgent: boolean }
  | { readonly type: 'verified'; readonly desks: readonly ShownDesk[] }
  | { readonly type: 'stopped' }
  | { readonly type: 'reopening' }
  | { readonly type: 'sending'; readonly step: SendStep }
  | { readonly type: 'failed'; readonly problem: ProblemId }
  | { readonly type: 'sent'; readonly words: readonly string[] }
  | { readonly type: 'written'; readonly ask: readonly [number, number] }
  | { readonly type: 'show-again' }
  | { readonly type: 'noted'; readonly confirmed: boolean }
  | { readonly type: 'clear' };
