/** Why an operation is not done, in words for whoever asked. The codes are part of the contract. */
export const REFUSALS = {
  'not-permitted': 'Your role does not do this.',
  'not-opened': 'Somebody has to open the report first.',
  'conflict-first': 'Say first whether you are in a conflict of interest.',
  'locked-out': 'You declared a conflict of interest.',
  'already-clear': 'You have said that you are in no conflict.',
  'case-closed': 'The case is closed. Reopen it first.',
  'not-closed': 'The case is not closed.',
  decided: 'The case is decided. Close it, and reopen it on new facts.',
  'already-assessed': 'The assessment is finished.',
  'grade-missing': 'The 3x5x2 grade is missing.',
  'grade-wrong': 'Handling C needs a condition, and handling P has none.',
  'category-missing': 'The category is missing.',
  'category-wrong':
    'Choose at least one category, or say with a complaint letter what it is; the subtype goes with sexual misconduct.',
  'harm-missing': 'The answer on harm is missing.',
  'harm-wrong': 'Say who may come to harm; "nobody" and "not sure" stand alone.',
  'flag-follows': 'This flag follows from an answer and is not set by hand.',
  'referral-missing': 'The answer on referral to the IOPC is missing.',
  'referral-wrong':
    'A mandatory referral names its rules; one that starts a clock says when that became clear, after receipt and not in the future.',
  'referral-withdrawn-alone': 'That it must be referred can be taken back by another person only, who may decide.',
  'referral-done': 'The referral has been made.',
  'referral-contradicts': 'This outcome does not fit the answer on referral.',
  'not-assessed': 'The assessment is not finished.',
  'not-decided': 'The case is not decided.',
  'no-proposal': 'Nothing is proposed.',
  'own-proposal': 'Somebody else has to agree: who proposes is not who approves.',
  'proposal-open': 'A proposal waits for a second person.',
  'transfer-open': 'A transfer to another desk is proposed and waits for a second person.',
  'no-transfer': 'No such transfer is proposed.',
  'not-transferred': 'It did not come from another desk.',
  'taken-on': 'Somebody here has taken it on. Propose a transfer.',
  'hold-placed': 'A hold keeps the words already.',
  'no-hold': 'No hold keeps the words.',
  'release-open': 'That the hold ends is proposed and waits for a second person.',
  'no-release': 'Nobody has proposed that the hold ends.',
  'own-release': 'Somebody else has to agree: who proposes that the hold ends is not who approves it.',
  'content-erased': 'The words of this report are erased. What is new is a new report.',
  'own-transfer': 'Somebody else has to agree: who proposes a transfer is not who approves it.',
  'chis-raised': 'The source unit has been asked and has not decided yet.',
  'chis-not-raised': 'Nothing waits for the source unit.',
  'chis-own-case': 'You asked, have the case in hand, or have worked on it. Another source-unit adviser decides.',
  'chis-frozen':
    'Nothing goes out to the reporter but the permitted sentence until a source-unit adviser decides that it may.',
  'reporter-counted': 'The reporter has been counted. As of which kind is not kept, so it cannot be changed.',
  'feedback-missing': 'Feedback is not recorded.',
  'feedback-done': 'Feedback is recorded.',
  'safeguarding-open': 'The safeguarding clock is open. Record what was done.',
  'referral-open': 'The referral clock is open. Record that it was referred.',
  'referral-not-yours': 'Somebody who may decide records that it was referred.',
  'own-referral': 'You answered that it must be referred. Somebody else who may decide records that it was.',
  'duty-not-open': 'No such clock is open.',
  'not-locked-out': 'Nobody of that name is locked out.',
  'export-not-proposed': 'It does not wait for a second person.',
  'export-not-approved': 'A second person has to approve it first.',
  'export-not-released': 'It has not been released, or is acknowledged already.',
  'export-done': 'It has gone out or was refused, so it cannot be refused now.',
  'export-changed': 'These are other bytes than those that are kept. Open it again and read what is there.',
  'export-recipient': 'A referral pack goes to the IOPC.',
  'export-in-conflict':
    'Whoever proposed or approved it has declared a conflict of interest since. Refuse it and propose it anew.',
  'export-too-many': 'There are as many exports of this report as there may be.',
} as const;

export type Refusal = keyof typeof REFUSALS;

/** An operation's answer: the case after it, or why it is not done. */
export type Outcome<File> =
  | { readonly ok: true; readonly file: File }
  | { readonly ok: false; readonly refusal: Refusal };
