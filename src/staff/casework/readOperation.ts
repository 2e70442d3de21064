import type { z } from '@hono/zod-openapi';
import type { OperationInputs, OperationName } from '../../triage/case/operations.ts';
import type { ConcernCode } from '../../triage/rules/case/caseRules.ts';
import type { ReporterCode } from '../../triage/rules/case/reporters.ts';
import { readBody } from '../readBody.ts';
import { bodyOf } from './routeDefinitions.ts';
import { caseVersionSchema, inputSchemas } from './wire.ts';

/** What a conflict says beyond its answer: to whom the case goes, and the report as that desk can open it. */
export interface ConflictMove {
  readonly concerns: ConcernCode | null;
  readonly resealed: string | null;
}

/** Of an agreed transfer: the desk, and session keys for its members. */
export type TransferKeys = Pick<z.output<(typeof inputSchemas)['approve-transfer']>, 'desk' | 'serial' | 'keys'>;

export interface ReadOperation {
  readonly version: number;
  readonly input: OperationInputs[OperationName];
  /** Of a declared conflict alone. */
  readonly conflict?: ConflictMove;
  /** Of a reporter to be counted alone: neither the case nor the audit is told. */
  readonly reporter?: ReporterCode;
  /** Of a proposed transfer alone: to which desk. */
  readonly proposedDesk?: string;
  /** Of an agreed transfer alone. */
  readonly transfer?: TransferKeys;
  /** It goes back to the desk that it came from. */
  readonly isReturn?: true;
}

const conflictBody = inputSchemas['check-conflict'].extend({ version: caseVersionSchema });
const reporterBody = inputSchemas['count-reporter'].extend({ version: caseVersionSchema });
const transferBody = inputSchemas['approve-transfer'].extend({ version: caseVersionSchema });
const proposalBody = inputSchemas['propose-transfer'].extend({ version: caseVersionSchema });
const referralBody = inputSchemas['answer-referral'].extend({ version: caseVersionSchema });

/**
 * Reads the body of an operation as the state machine takes it.
 *
 * @throws ProblemError `unsupported-media-type`, `too-large`, `malformed` or `invalid`
 */
export async function readOperation(request: Request, name: OperationName, limit: number): Promise<ReadOperation> {
  if (name === 'check-conflict') {
    const { version, answer, concerns, resealed } = await readBody(request, limit, conflictBody);
    return { version, input: { answer }, ...(answer === 'none' ? {} : { conflict: { concerns, resealed } }) };
  }
  if (name === 'answer-referral') {
    const { version, clearAt, ...input } = await readBody(request, limit, referralBody);
    return { version, input: { ...input, clearAt: clearAt === null ? null : new Date(clearAt) } };
  }
  if (name === 'count-reporter') {
    const { version, reporter } = await readBody(request, limit, reporterBody);
    return { version, input: {}, reporter };
  }
  if (name === 'propose-transfer') {
    const { version, ...input } = await readBody(request, limit, proposalBody);
    return { version, input, proposedDesk: input.desk };
  }
  if (name === 'approve-transfer') {
    const { version, ...transfer } = await readBody(request, limit, transferBody);
    return { version, input: { desk: transfer.desk }, transfer };
  }
  const { version, ...input } = await readBody(request, limit, bodyOf(name));
  if (name === 'return-transfer') return { version, input: {}, isReturn: true };
  return { version, input: input as OperationInputs[OperationName] };
}
