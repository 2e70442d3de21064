import type { Language } from '../../../interview/types.ts';

/** What the pages without JavaScript say beside the interview's own words. `{name}` marks a gap to fill. */
export interface PlainTexts {
  readonly language: Language;
  readonly start: {
    readonly title: string;
    readonly intro: string;
    readonly arrivalTitle: string;
    /** What "encrypted on arrival" means, and what is better. */
    readonly arrival: readonly string[];
    /** Link to the chat, which seals on the device. */
    readonly chat: string;
    readonly safetyTitle: string;
    readonly safety: readonly string[];
    readonly recorded: readonly string[];
    readonly howTitle: string;
    readonly byChat: string;
    readonly byChatHint: string;
    readonly byPage: string;
    readonly byPageHint: string;
    readonly otherTitle: string;
  };
  readonly ui: Readonly<Record<PlainText, string>>;
  readonly problems: Readonly<Record<PlainProblem, { readonly title: string; readonly points: readonly string[] }>>;
}

/** Why a page cannot go on as it was asked to. */
export type PlainProblem = 'unreadable' | 'expired' | 'too-large' | 'wrong-type' | 'busy' | 'fault' | 'no-roster';

export type PlainText =
  | 'arrivalLabel'
  | 'continue'
  | 'answer'
  | 'orType'
  | 'help'
  | 'toPages'
  | 'toChat'
  | 'otherWays'
  | 'errorTitle'
  | 'errorEmpty'
  | 'errorChoose'
  | 'errorForce'
  | 'errorBoth'
  | 'errorAlone'
  | 'addPerson'
  | 'keptText'
  | 'startAgain'
  | 'alreadyIn'
  | 'alreadyInHint'
  | 'sendAsNew'
  | 'sentOn'
  | 'newest'
  | 'changed'
  | 'stoppedKept'
  | 'recover';
