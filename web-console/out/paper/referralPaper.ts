import { cleanText } from '../../../src/report/clean.ts';
import { MARKING } from '../../../src/triage/rules/case/exports.ts';
import { wordsOfRecipient } from './intelligencePaper.ts';
import type { Item, Paper } from './paper.ts';

/** What a member writes of a referral pack, each part as it goes out. */
export interface ReferralDraft {
  readonly reference: string;
  readonly from: string;
  readonly day: string;
  readonly force: string;
  readonly basis: string;
  readonly rules: string;
  readonly clear: string;
  readonly officers: string;
  readonly allegation: string;
  readonly circumstances: string;
  readonly summary: string;
  readonly risk: string;
  readonly evidence: string;
  readonly decisions: string;
}

/** A referral pack as it goes to the IOPC. A part that nobody filled in says so: it must not look as if it were left out. */
export function referralPaper(draft: ReferralDraft): Paper {
  const item = (label: string, text: string): Item => ({ label, text: cleanText(text).trim() || 'Nothing recorded' });
  return {
    version: 1,
    kind: 'referral-pack',
    title: 'Referral to the Independent Office for Police Conduct',
    reference: draft.reference,
    marking: MARKING.words,
    sections: [
      {
        heading: 'Referral',
        items: [
          item('To', wordsOfRecipient('iopc')),
          item('From', draft.from),
          item('Written on', draft.day),
          item('Force concerned', draft.force),
          item('Kind of referral', draft.basis),
          item('Rules that the allegation falls under', draft.rules),
          item('When it first became clear that it must be referred', draft.clear),
        ],
      },
      {
        heading: 'Allegation',
        items: [
          item('Officers and staff named', draft.officers),
          item('What is alleged (how likely it is has not been weighed)', draft.allegation),
          item('When and where', draft.circumstances),
        ],
      },
      {
        heading: 'What the unit knows',
        items: [
          item('Summary', draft.summary),
          item('Risk of harm', draft.risk),
          item('Evidence held', draft.evidence),
          item('Decisions and their times', draft.decisions),
        ],
      },
    ],
  };
}
