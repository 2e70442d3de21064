import type { Texts } from '../interview/texts/types.ts';
import { addCards } from './addCards.ts';
import { agree, choose } from './choose.ts';
import { clear, failed, noted, sent, stopped, verified } from './deliver.ts';
import { give } from './give.ts';
import { back, change, enough, goOnAsking, keep } from './move.ts';
import { say } from './say.ts';
import type { Action, Conversation } from './state.ts';
import { typed } from './typed.ts';

/** The conversation after something happened. Pure: the same conversation and action give the same next one. */
export const converse = (conversation: Conversation, action: Action, texts: Texts): Conversation =>
  addCards(next(conversation, action, texts), action, texts);

function next(conversation: Conversation, action: Action, texts: Texts): Conversation {
  const { phase } = conversation;
  switch (action.type) {
    case 'type':
      return typed(conversation, texts, action.text);
    case 'choose':
      return choose(conversation, texts, [action.option], action.text);
    case 'choose-several':
      return give(conversation, texts, {
        choices: action.options,
        ...(action.text === undefined ? {} : { text: action.text }),
      });
    case 'agree':
      return agree(conversation, texts, action.agrees);
    case 'describe':
      return give(conversation, texts, { people: action.people });
    case 'done':
      return give(conversation, texts, { done: true });
    case 'keep':
      return keep(conversation, texts);
    case 'back':
      return back(conversation, texts);
    case 'help':
      return say(conversation, { kind: 'help' });
    case 'enough':
      return enough(conversation, texts);
    case 'ask-on':
      return goOnAsking(conversation, texts);
    case 'change':
      return change(conversation, texts, action.question);
    case 'urgent':
      return { ...conversation, urgent: action.urgent };
    case 'verified':
      return verified(conversation, texts, action.desks);
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
