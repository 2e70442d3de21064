import type { Texts } from '../interview/texts/types.ts';
import { choose } from './choose.ts';
import { clear, failed, noted, sent, stopped, verified } from './deliver.ts';
import { give } from './give.ts';
import { back, change, keep } from './move.ts';
import type { Action, Conversation } from './state.ts';
import { typed } from './typed.ts';

/** The conversation after something happened. Pure: the same conversation and action give the same next one. */
export function converse(conversation: Conversation, action: Action, texts: Texts): Conversation {
  const { phase } = conversation;
  switch (action.type) {
    case 'type':
      return typed(conversation, texts, action.text);
    case 'choose':
      return choose(conversation, texts, action.option, action.text);
    case 'describe':
      return give(conversation, texts, { people: action.people });
    case 'done':
      return give(conversation, texts, { done: true });
    case 'keep':
      return keep(conversation);
    case 'back':
      return back(conversation);
    case 'change':
      return change(conversation, action.question);
    case 'urgent':
      return { ...conversation, urgent: action.urgent };
    case 'verified':
      return verified(conversation, action.desks);
    case 'stopped':
      return stopped(conversation);
    case 'reopening':
      return { ...conversation, sealing: { name: 'stopped', isTrying: true } };
    case 'sending':
      return { ...conversation, phase: { name: 'sending', step: action.step }, problem: null };
    case 'failed':
      return failed(conversation, action.problem);
    case 'sent':
      return sent(conversation, action.words);
    case 'written':
      return phase.name === 'code'
        ? { ...conversation, phase: { name: 'confirming', words: phase.words, ask: action.ask } }
        : conversation;
    case 'show-again':
      return phase.name === 'confirming'
        ? { ...conversation, phase: { name: 'code', words: phase.words } }
        : conversation;
    case 'noted':
      return noted(conversation, action.confirmed);
    case 'clear':
      return clear(conversation);
  }
}
