import type { MailChecks } from '../../../report/mail/mail.ts';

/** Nothing was looked up. */
export const NOT_CHECKED: MailChecks = { spf: 'none', dkim: [], dmarc: 'none', notChecked: true };
