import type { AuditAction } from '../../audit/actions.ts';
import type { AuditDetail } from '../../audit/event.ts';
import type { CaseFile } from '../../triage/case/caseFile.ts';
import type { OperationName } from '../../triage/case/operations.ts';

const ACTIONS: Readonly<Record<OperationName, AuditAction>> = {
  'check-conflict': 'case.conflict',
  'propose-override': 'case.override-proposed',
  'approve-override': 'case.override-approved',
  'set-flags': 'case.flagged',
  'set-priority': 'case.prioritised',
  'set-grade': 'case.graded',
  'set-categories': 'case.categorised',
  'answer-harm': 'case.harm',
  'finish-assessment': 'case.assessed',
  'answer-referral': 'case.referral',
  'propose-decision': 'case.proposed',
  'approve-decision': 'case.decided',
  'withdraw-proposal': 'case.proposal-withdrawn',
  'propose-transfer': 'case.transfer-proposed',
  'approve-transfer': 'case.transferred',
  'withdraw-transfer': 'case.transfer-withdrawn',
  'return-transfer': 'case.transfer-returned',
  'record-duty': 'case.duty-met',
  'raise-chis': 'case.chis-raised',
  'decide-chis': 'case.chis-decided',
  'count-reporter': 'case.reporter-counted',
  'record-feedback': 'case.feedback',
  'place-hold': 'case.hold-placed',
  'propose-release': 'case.hold-release-proposed',
  'approve-release': 'case.hold-released',
  close: 'case.closed',
  reopen: 'case.reopened',
};

/** What the audit keeps of a change: what was done, and the codes that it was given. Sealed bytes stay out. */
export function auditOf(
  name: OperationName,
  input: object,
  file: CaseFile,
): { action: AuditAction; detail: AuditDetail } {
  const decidedAlone = name === 'propose-decision' && file.decision !== null;
  return { action: decidedAlone ? 'case.decided' : ACTIONS[name], detail: { ...codesOf(input), stage: file.stage } };
}

function codesOf(input: object): Record<string, string | boolean | number> {
  const codes: Record<string, string | boolean | number> = {};
  for (const [name, value] of Object.entries(input)) {
    if (Array.isArray(value)) codes[name] = value.join(',');
    else if (value instanceof Date) codes[name] = value.toISOString();
    else if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') codes[name] = value;
  }
  return codes;
}
