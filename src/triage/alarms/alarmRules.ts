/** How a clock can ring: at once when it starts, at half of its time, and when its time is over. */
export type AlarmStage = 'raised' | 'amber' | 'overdue';

/**
 * Of which alarms somebody is told who is not looking at the console. Every alarm is on its screen; a notice is for what
 * cannot wait until somebody looks. A kind that is not named here is told of when it is overdue.
 */
const NOTICES: Readonly<Record<string, readonly AlarmStage[]>> = {
  danger: ['raised', 'overdue'],
  first_open: ['overdue'],
  desk_open: ['overdue'],
  acknowledgement: ['overdue'],
  assessment: ['overdue'],
  referral: ['amber', 'overdue'],
  feedback: ['overdue'],
  dormant: [],
};

const UNNAMED: readonly AlarmStage[] = ['overdue'];

/** Whether a notice goes out when such a clock rings. */
export function isTold(kind: string, stage: AlarmStage): boolean {
  return (NOTICES[kind] ?? UNNAMED).includes(stage);
}

/**
 * The stage that a clock has come to at `now` when it rings; undefined before. A clock that nobody let ring in time goes
 * to the later stage at once.
 */
export function stageOf(clock: { kind: string; ringsAt: Date; dueAt: Date }, now: Date): AlarmStage | undefined {
  if (now >= clock.dueAt) return 'overdue';
  if (now < clock.ringsAt) return undefined;
  return clock.kind === 'danger' ? 'raised' : 'amber';
}
