import type { Signs } from '../signs/types.ts';
import type { CardId, DeskKind, Language } from '../types.ts';

export interface OptionTexts {
  readonly label: string;
  readonly hint?: string;
  /** Other ways in which people type it. */
  readonly also?: readonly string[];
  /** Said after it was chosen. */
  readonly reply?: string;
  /** Asked, to be answered with yes or no, when words that were typed point to it. Only options that `Texts.signs` knows have one. */
  readonly suggest?: string;
}

export interface QuestionTexts {
  readonly ask: string;
  /** For the list of answers. */
  readonly short: string;
  /** Other names by which a reporter asks to change it. */
  readonly also?: readonly string[];
  readonly help?: string;
  /** A word of caution, set apart. */
  readonly care?: string;
  /** Why it is asked. */
  readonly why?: string;
  readonly options?: Readonly<Record<string, OptionTexts>>;
  /** Going on without an answer. */
  readonly skip?: OptionTexts;
  /** Asked after the first piece of a text in pieces, and after the first of several choices. */
  readonly more?: string;
  /** Ends a text in pieces, or several choices that were begun. */
  readonly done?: OptionTexts;
}

export interface ContactTexts {
  readonly name: string;
  readonly about: string;
}

/** Why a report was not sent, or cannot be taken. */
export type ProblemId =
  | 'offline'
  | 'busy'
  | 'too-large'
  | 'challenge'
  | 'roster'
  | 'desk'
  | 'refused'
  | 'server'
  | 'device';

/** Steps of sending, in order. */
export type SendStep = 'keys' | 'locking' | 'challenge' | 'sending';

export interface PersonTexts {
  readonly label: string;
  readonly hint?: string;
}

/** What a reporter may type at any question instead of an answer. */
export type CommandId = 'help' | 'back' | 'change' | 'leave' | 'enough';

/** A heading and what there is to say under it. */
export interface CardTexts {
  readonly title: string;
  readonly points: readonly string[];
}

/** All words of the interview and the chat in one language. `{name}` marks a gap to fill. */
export interface Texts {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly questions: Readonly<Record<string, QuestionTexts>>;
  readonly person: Readonly<Record<'name' | 'rank' | 'collarNumber' | 'station' | 'description', PersonTexts>>;
  readonly contacts: Readonly<Record<string, ContactTexts>>;
  /** Shown at once when words or answers mean that someone may be at risk. */
  readonly cards: Readonly<Record<CardId, CardTexts>>;
  readonly help: CardTexts;
  /** Spellings of each command; after those of `change` comes the `short` or `also` of a question. */
  readonly commands: Readonly<Record<CommandId, readonly string[]>>;
  readonly yes: OptionTexts;
  readonly no: OptionTexts;
  readonly notSure: OptionTexts;
  /** What the desks are called while the unit's own names are not there. */
  readonly desks: Readonly<Record<DeskKind, string>>;
  /** Words that mean something to the device, and are never shown. */
  readonly signs: Signs;
  readonly problems: Readonly<Record<ProblemId, string>>;
  readonly steps: Readonly<Record<SendStep, string>>;
  readonly safety: {
    readonly title: string;
    readonly points: readonly string[];
    readonly recordedTitle: string;
    readonly recorded: readonly string[];
    readonly notRecorded: readonly string[];
    readonly honest: readonly string[];
    readonly recordedLabel: string;
    readonly notRecordedLabel: string;
    readonly honestLabel: string;
  };
  readonly next: {
    readonly title: string;
    readonly points: readonly string[];
    readonly safeTitle: string;
    readonly safe: readonly string[];
    readonly supportTitle: string;
  };
  readonly ui: Readonly<Record<UiText, string>>;
}

export type UiText =
  | 'title'
  | 'subtitle'
  | 'hello'
  | 'logLabel'
  | 'botName'
  | 'youName'
  | 'leave'
  | 'leaveShift'
  | 'leaveExpired'
  | 'leaving'
  | 'back'
  | 'change'
  | 'changeWhat'
  | 'changed'
  | 'changing'
  | 'goingBack'
  | 'keep'
  | 'answerLabel'
  | 'answerPlaceholder'
  | 'answerButton'
  | 'answersLabel'
  | 'enterHint'
  | 'why'
  | 'optional'
  | 'notUnderstood'
  | 'severalForces'
  | 'forceUnknown'
  | 'forceAsTyped'
  | 'forceCount'
  | 'kept'
  | 'outside'
  | 'phone'
  | 'web'
  | 'reviewed'
  | 'stopped'
  | 'stoppedKept'
  | 'retry'
  | 'retrying'
  | 'resumed'
  | 'personTitle'
  | 'personNumber'
  | 'personAdd'
  | 'personRemove'
  | 'personDone'
  | 'personEmpty'
  | 'checkTitle'
  | 'checkIntro'
  | 'goesTo'
  | 'noDesk'
  | 'urgent'
  | 'urgentHint'
  | 'send'
  | 'sendHint'
  | 'longer'
  | 'lettersLeft'
  | 'tooLong'
  | 'notSent'
  | 'sent'
  | 'sendingTitle'
  | 'codeTitle'
  | 'codeIntro'
  | 'codeKeep'
  | 'codeWritten'
  | 'confirmAsk'
  | 'confirmWord'
  | 'confirmButton'
  | 'confirmWrong'
  | 'confirmMissing'
  | 'confirmRight'
  | 'showAgain'
  | 'goOn'
  | 'goOnWarning'
  | 'goOnAnyway'
  | 'ended'
  | 'endedHint'
  | 'clear'
  | 'cleared'
  | 'typing'
  | 'enough'
  | 'enoughHint'
  | 'enoughSaid'
  | 'askOn'
  | 'notEnough'
  | 'pickSeveral'
  | 'pickedDone'
  | 'changeWhich'
  | 'cannotGoBack'
  | 'forceFound';
