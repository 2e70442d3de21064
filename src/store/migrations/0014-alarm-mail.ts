/**
 * Mail that says that a clock needs somebody. Its delivery names no report and no day. Until when a desk gets no further one
 * is kept for those minutes and then goes: a finer time than the hour must not stay.
 */
export const alarmMail = `
ALTER TABLE delivery ADD COLUMN alarm boolean NOT NULL DEFAULT false;
ALTER TABLE delivery DROP CONSTRAINT delivery_check;
ALTER TABLE delivery ADD CONSTRAINT delivery_kind
  CHECK ((report_id IS NOT NULL)::int + (notice_day IS NOT NULL)::int + alarm::int = 1);

CREATE TABLE alarm_pause (
  desk     text NOT NULL,
  urgent   boolean NOT NULL,
  ends_at  timestamptz NOT NULL,
  PRIMARY KEY (desk, urgent)
);
`;
