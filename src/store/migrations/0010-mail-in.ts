/** E-mail that became no report, by day and kind: totals only. */
export const mailIn = `
CREATE TABLE mail_count (
  day      date NOT NULL,
  kind     text NOT NULL CHECK (kind IN ('auto-reply', 'bounce', 'receipt', 'loop', 'duplicate')),
  messages integer NOT NULL CHECK (messages > 0),
  PRIMARY KEY (day, kind)
);
`;
