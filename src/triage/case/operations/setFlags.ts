import { type FlagCode, FOLLOWING_FLAGS, SAFEGUARDING } from '../../rules/case/flags.ts';
import type { CaseFile } from '../caseFile.ts';
import { firstOf, notClosed, opened, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';

/**
 * Sets the flags that people set. Danger does not wait for the conflict check. A conflict that a member has declared stays
 * flagged; one that the reporter tells of is a person's to flag.
 */
export const setFlags: Operation<OperationInputs['set-flags']> = {
  permission: 'case.flag',
  guard: firstOf(permitted('case.flag'), opened, notClosed),
  apply: (file, { flags }) => {
    if (flags.some((flag) => FOLLOWING_FLAGS.includes(flag))) return { ok: false, refusal: 'flag-follows' };
    const following = file.flags.filter((flag) => followsFrom(file, flag));
    const raised = SAFEGUARDING.some(({ flag }) => flags.includes(flag) && !file.flags.includes(flag));
    return done({
      ...file,
      flags: [...new Set([...following, ...flags])],
      duties: raised ? { ...file.duties, safeguarding: 'open' } : file.duties,
    });
  },
};

function followsFrom({ declared }: CaseFile, flag: FlagCode): boolean {
  const isDeclared = declared.some(({ answer }) => answer !== 'none');
  return FOLLOWING_FLAGS.includes(flag) || (flag === 'CONFLICT' && isDeclared);
}
