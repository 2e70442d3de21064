/**
 * Who has worked on a case, the review of whether its reporter could become a covert source, and of what kind reporters
 * were: the last as counts by desk and month, beside no report. Indexes for the queue's filters, and for the reports that a
 * member is locked out of. A flag that was set by hand before there were reviews is a review that waits.
 */
export const deskWork = `
ALTER TABLE case_file
  ADD COLUMN worked_by        text[] NOT NULL DEFAULT '{}',
  ADD COLUMN chis_reason      text,
  ADD COLUMN chis_by          text,
  ADD COLUMN chis_outcome     text,
  ADD COLUMN chis_grounds     text,
  ADD COLUMN chis_decided_by  text,
  ADD COLUMN reporter_counted boolean NOT NULL DEFAULT false,
  ADD CHECK ((chis_reason IS NULL) = (chis_by IS NULL)),
  ADD CHECK ((chis_outcome IS NULL) = (chis_grounds IS NULL) AND (chis_outcome IS NULL) = (chis_decided_by IS NULL)),
  ADD CHECK (chis_outcome IS NULL OR chis_reason IS NOT NULL),
  ADD CHECK (chis_decided_by <> chis_by);
UPDATE case_file SET worked_by = ARRAY(
  SELECT DISTINCT who FROM unnest(ARRAY[referral_by, proposed_by, decided_by, approved_by]) AS who WHERE who IS NOT NULL);
UPDATE case_file SET chis_reason = 'other', chis_by = 'unknown' WHERE 'CHIS_REVIEW' = ANY (flags);

CREATE TABLE reporter_count (
  desk     text NOT NULL,
  month    date NOT NULL CHECK (month = date_trunc('month', month)),
  reporter text NOT NULL,
  reports  integer NOT NULL CHECK (reports > 0),
  PRIMARY KEY (desk, month, reporter)
);

CREATE INDEX case_file_categories ON case_file USING gin (categories);
CREATE INDEX case_file_flags ON case_file USING gin (flags);
CREATE INDEX case_conflict_locked_out ON case_conflict (member, report_id) WHERE answer IN ('named', 'know');
`;
