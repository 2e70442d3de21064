const REPORT_ID = /^[0-9a-f]{64}$/;

/** The job's data did not come from this program. */
export class JobDataError extends Error {
  override readonly name = 'JobDataError';
}

/** @throws JobDataError when a job carries no report id. */
export function reportIdOf({ reportId }: { readonly reportId: string }): Buffer {
  if (!REPORT_ID.test(reportId)) throw new JobDataError('A job carries no report id.');
  return Buffer.from(reportId, 'hex');
}
