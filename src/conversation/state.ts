import type { ProblemId, SendStep, UiText } from '../interview/texts/types.ts';
import type { CardId, Walk } from '../interview/types.ts';
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
  /** "Is this about …?": an option that the words which were told point to. */
  | { readonly kind: 'suggest'; readonly question: string; readonly option: string }
  | { readonly kind: 'card'; readonly card: CardId }
  | { readonly kind: 'help' }
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
  /** The option that the bot has just asked about, to be answered with yes or no (`agree`), or by answering otherwise. */
  readonly suggested: { readonly question: string; readonly option: string } | null;
  /** Options that were suggested and not taken, as `question/option`: nobody is asked twice. */
  readonly declined: readonly string[];
  /** Cards that words have brought: each comes once. */
  readonly carded: readonly CardId[];
  /** The reporter wants to get away: whoever shows the conversation takes the page away at once. */
  readonly leaving: boolean;
  /** A force's name that is on no list, as typed. */
  readonly unknownForce: string | null;
  /** Why the last try to send failed. */
  readonly problem: ProblemId | null;
}

export type Action =
  | { readonly type: 'type'; readonly text: string }
  | { readonly type: 'choose'; readonly option: string; readonly text?: string }
  /** Several options, and no more: the answer. */
  | { readonly type: 'choose-several'; readonly options: readonly string[]; readonly text?: string }
  /** Yes or no to what was suggested. */
  | { readonly type: 'agree'; readonly agrees: boolean }
  | { readonly type: 'describe'; readonly people: readonly Person[] }
  | { readonly type: 'done' }
  | { readonly type: 'keep' }
  | { readonly type: 'back' }
  | { readonly type: 'help' }
  /** To the check now. */
  | { readonly type: 'enough' }
  /** From the check on with the questions that were left out. */
  | { readonly type: 'ask-on' }
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
