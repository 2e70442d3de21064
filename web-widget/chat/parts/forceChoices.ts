import type { Conversation } from '../../../src/conversation/state.ts';
import { exactForce, findForces } from '../../../src/interview/findForces.ts';
import { forceName } from '../../../src/interview/labels.ts';
import { FORCE_OTHER } from '../../../src/interview/types.ts';
import type { WordsInUse } from '../words.ts';
import type { Choice } from './Choices.tsx';

/** Ids of forces to pick that are not on the list. */
const AS_TYPED = '(as-typed)';
const HOST = '(host)';

/** The forces that fit what is being typed; at the start, the one whose page this is. */
export function forceChoices(conversation: Conversation, draft: string, host: string, words: WordsInUse): Choice[] {
  const { texts, ui } = words;
  const isTyping = draft.trim() !== '';
  const ids = isTyping ? findForces(draft).map((force) => force.id) : conversation.forces;
  const found = ids.map((id) => ({ id, label: forceName(texts, id) ?? id }));
  const ownPage = !isTyping && host !== '' ? [{ id: HOST, label: host }] : [];
  const unknown = conversation.unknownForce;
  const asTyped = unknown === null ? [] : [{ id: AS_TYPED, label: ui('forceAsTyped', { name: unknown }) }];
  return [...found, ...ownPage, ...asTyped];
}

/** What picking one of them means: an option, and the name for a force that is not on the list. */
export function pickedForce(id: string, { unknownForce }: Conversation, host: string) {
  if (id === AS_TYPED) return { option: FORCE_OTHER, text: unknownForce ?? '' };
  if (id !== HOST) return { option: id };
  const known = exactForce(host);
  return known ? { option: known.id } : { option: FORCE_OTHER, text: host };
}
