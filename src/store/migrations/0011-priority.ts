/** The priority that a member gives a report, beside the bit that its reporter agreed to. */
export const priority = `
ALTER TABLE triage ADD COLUMN assessed_priority text CHECK (assessed_priority IN ('high', 'medium', 'low'));
`;
