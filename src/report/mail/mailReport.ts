import type { Answer, Report } from '../report.ts';
import type { MailChecks } from './mail.ts';
import type { ReadMail } from './readMail.ts';

/** The question that the interview's story answers, so that the unit finds an e-mail's words where it finds all others. */
const STORY = 'what';

const ASKED = 'What the e-mail says';

export interface MailSurroundings {
  readonly desk: string;
  readonly checks: MailChecks;
  /** MAIL FROM; empty for a message without a sender. */
  readonly envelopeFrom: string;
}

/** The report that an e-mail makes. */
export function mailReport(read: ReadMail, { desk, checks, envelopeFrom }: MailSurroundings): Report {
  const { text, files, ...rest } = read;
  const answers: Answer[] = [{ question: STORY, asked: ASKED, text }];
  return {
    version: 1,
    language: 'en',
    channel: 'email',
    desk,
    force: '',
    answers,
    mail: {
      ...rest,
      ...(envelopeFrom ? { envelopeFrom } : {}),
      checks,
      files: files.map(({ name, type, bytes, sha256 }) => ({ name, type, bytes, sha256 })),
    },
  };
}
