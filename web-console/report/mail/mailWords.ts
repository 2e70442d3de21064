import type { CheckResult, MailChecks, MailMark, MailParty } from '../../../src/report/mail/mail.ts';

const RESULTS: Record<CheckResult, string> = {
  pass: 'passed',
  fail: 'failed',
  softfail: 'probably failed',
  neutral: 'says nothing',
  none: 'nothing to check',
  policy: 'not accepted',
  temperror: 'could not be looked up',
  permerror: 'set up wrongly',
};

const MARKS: Record<MailMark, string> = {
  'html-only': 'The text was taken out of a formatted (HTML) e-mail. Its look is in the whole e-mail.',
  'text-cut': 'The text is longer than can be shown. All of it is in the whole e-mail.',
  'files-cut': 'There are more files than are listed. All of them are in the whole e-mail.',
  'pgp-encrypted': 'The sender encrypted it with OpenPGP. Where your key does not open it, save the whole e-mail.',
  'smime-encrypted': 'It is encrypted or packed with S/MIME. Save the whole e-mail and open it in a mail program.',
  'pgp-signed': 'It has an OpenPGP signature that nobody has checked.',
  'smime-signed': 'It has an S/MIME signature that nobody has checked.',
  calendar: 'It has an invitation (calendar file). Answering one tells the sender.',
  winmail: 'It has a winmail.dat, in which Outlook may have packed text and files.',
  'not-read': 'It could not be taken apart. What you see is its beginning as it came; save the whole e-mail.',
};

/** What the sender's domains say, one line for each check. */
export function checkWords({ spf, dkim, dmarc, notChecked }: MailChecks): string[] {
  if (notChecked) return ['Nobody checked whether the domains stand by it (DMARC, DKIM, SPF)'];
  const signatures = dkim.length === 0 ? ['DKIM (signature of a domain): none'] : [];
  return [
    `DMARC (the “from” domain stands by it): ${RESULTS[dmarc]}`,
    ...signatures,
    ...dkim.map(({ domain, result }) => `DKIM (signature of ${domain}): ${RESULTS[result]}`),
    `SPF (the last server may send for its domain): ${RESULTS[spf]}`,
  ];
}

export function markWords(mark: MailMark): string {
  return MARKS[mark];
}

export function partyWords({ name, address }: MailParty): string {
  if (name && address) return `${name} <${address}>`;
  return name ?? address ?? 'nobody';
}

const KILO = 1_000;

/** A size as people say it. */
export function sizeWords(bytes: number): string {
  if (bytes < KILO) return `${bytes} bytes`;
  if (bytes < KILO * KILO) return `${Math.ceil(bytes / KILO)} kB`;
  return `${(bytes / KILO / KILO).toFixed(1)} MB`;
}
