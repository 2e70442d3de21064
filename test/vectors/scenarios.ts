import file from './scenarios.json' with { type: 'json' };

/** One of the six invented reports: what a reporter types, and what a trained officer would decide. */
export interface Scenario {
  id: string;
  text: string;
  /** What the reporter picks, as option ids by question. */
  answers: Record<'danger' | 'conflict' | 'connected' | 'knows', string> & { 'conflict-who'?: string };
  expect: {
    categories: string[];
    subtype?: string;
    flags: string[];
    rules: string[];
    iopc?: string[];
    /** Kind of the desk, or undefined where the reporter chooses. */
    desk: 'ccu' | 'policing-body' | undefined;
  };
}

const CONNECTED: Record<string, string> = {
  'friend or family': 'friend-or-family',
  'work in the same force': 'same-force',
  'member of the public': 'public',
  affected: 'affected',
};

const KNOWS: Record<string, string> = {
  'told by someone involved': 'told',
  'saw or heard it': 'saw',
  'saw messages or records': 'messages',
};

const CONFLICT: Record<string, { conflict: string; 'conflict-who'?: string }> = {
  no: { conflict: 'no' },
  'not sure': { conflict: 'not-sure' },
  'yes, a chief officer': { conflict: 'yes', 'conflict-who': 'chief' },
};

const DESKS: Record<string, Scenario['expect']['desk']> = { ccu: 'ccu', 'local policing body': 'policing-body' };

function idFor<Value>(ids: Record<string, Value>, words: string): Value {
  const found = ids[words];
  if (found === undefined) throw new Error(`The scenarios say "${words}", which no answer stands for.`);
  return found;
}

/** The scenarios of scenarios.json, their words turned into ids of the interview. */
export const scenarios: Scenario[] = file.reports.map((report) => ({
  id: report.id,
  text: report.text,
  answers: {
    danger: report.danger.replace(' ', '-'),
    ...idFor(CONFLICT, report.conflict),
    connected: idFor(CONNECTED, report.connection),
    knows: idFor(KNOWS, report.knows),
  },
  expect: {
    ...('subtype' in report.expect ? { subtype: report.expect.subtype } : {}),
    ...('iopc' in report.expect ? { iopc: report.expect.iopc } : {}),
    categories: report.expect.categories,
    flags: report.expect.flags,
    rules: report.expect.rules,
    desk: DESKS[report.expect.desk],
  },
}));
