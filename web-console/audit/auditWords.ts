import type { AuditEntryView } from '../../src/staff/audit/wire.ts';

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** "report.opened" as "Report: opened". */
export function actionWords(action: string): string {
  const [about = '', ...what] = action.split('.');
  return `${about.charAt(0).toUpperCase()}${about.slice(1)}: ${what.join(' ').replaceAll('-', ' ')}`;
}

/** A time as it is kept, in London's time. */
export function timeWords(iso: string): string {
  return MOMENT.format(new Date(iso));
}

/** The codes of an entry: "reason: assessment · role: member". */
export function detailWords(detail: AuditEntryView['detail']): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${value}`)
    .join(' · ');
}
