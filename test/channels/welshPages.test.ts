import { describe, expect, it } from 'vitest';
import { plainTextsFor } from '../../src/channels/plain/texts/plainTextsFor.ts';
import { safetyTexts } from '../../src/channels/safety/safetyPage.ts';
import { scriptFor } from '../../src/interview/script/scriptFor.ts';
import { cy } from '../../src/interview/texts/cy.ts';
import { en } from '../../src/interview/texts/en.ts';
import { gaps, leaves, misnamed } from '../support/texts/besideEnglish.ts';

const english = { plain: plainTextsFor('en'), safety: safetyTexts.en, script: scriptFor('en') };
const welsh = { plain: plainTextsFor('cy'), safety: safetyTexts.cy, script: scriptFor('cy') };

/** Read aloud, an answer is quoted in the middle of a sentence: no button. */
const isShown = ([path]: [string, string]): boolean => !path.startsWith('.script.opening');

describe('the pages without script and the script of calls, in Welsh beside English', () => {
  const [theirs, ours] = [new Map(leaves(english)), new Map(leaves(welsh))];

  it('say the same, with the same gaps, and nothing in English', () => {
    expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
    for (const [path, text] of ours) {
      expect(gaps(text), path).toEqual(gaps(theirs.get(path) ?? ''));
      expect(text, path).not.toMatch(/['"]/);
      if (!/^(cy|Help)$/.test(text)) expect(text, path).not.toBe(theirs.get(path));
    }
  });

  it('name each button as the button names itself', () => {
    const withChat = (pages: object, texts: object) => new Map(leaves({ ...pages, ...texts }).filter(isShown));
    const { ui, questions } = en;
    expect(
      misnamed(withChat(english, { ui, questions }), withChat(welsh, { ui: cy.ui, questions: cy.questions })),
    ).toEqual([]);
  });
});
