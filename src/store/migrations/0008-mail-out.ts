/**
 * What goes out of the service: a sealed report to one recipient, or the daily notice. A row is also its own message
 * to the queue, from `next_attempt_at` on. Recipients are named, and never addressed, here.
 */
export const mailOut = `
CREATE TABLE delivery (
  id              bytea PRIMARY KEY CHECK (octet_length(id) = 16),
  way             text NOT NULL CHECK (way IN ('mail', 'webhook')),
  recipient       text NOT NULL,
  desk            text NOT NULL,
  report_id       bytea REFERENCES report (id) ON DELETE CASCADE,
  notice_day      date,
  state           text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'refused', 'given-up')),
  attempts        integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,
  claimed_until   timestamptz,
  code            text,
  ended_on        date,
  CHECK ((report_id IS NULL) <> (notice_day IS NULL)),
  CHECK ((next_attempt_at IS NULL) = (state IN ('sent', 'refused', 'given-up'))),
  CHECK ((next_attempt_at IS NULL) = (ended_on IS NOT NULL)),
  UNIQUE (report_id, recipient),
  UNIQUE (notice_day, recipient)
);
CREATE INDEX delivery_due ON delivery (way, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX delivery_failed ON delivery (ended_on DESC, id) WHERE state IN ('refused', 'given-up');
`;
