import type { Mail, MailParty } from './mail.ts';

const party = ({ name, address }: MailParty): string => [name, address && `<${address}>`].filter(Boolean).join(' ');

/** What is known of an e-mail, in lines for a reader without the console. */
export function renderMail(mail: Mail): string[] {
  const { from, replyTo, envelopeFrom, date, subject, checks, files, forwarded, marks } = mail;
  const dkim = checks.dkim.map(({ domain, result }) => `${result} (${domain})`).join(', ') || 'none';
  return [
    'E-mail, sealed on arrival. Who sent it is what it says; anybody can write any address.',
    `From: ${from.map(party).join(', ') || '(nobody)'}`,
    ...(replyTo.length > 0 ? [`Reply to: ${replyTo.map(party).join(', ')}`] : []),
    ...(envelopeFrom ? [`Delivered for: ${envelopeFrom}`] : []),
    ...(date ? [`Date: ${date}`] : []),
    ...(subject ? [`Subject: ${subject}`] : []),
    checks.notChecked
      ? 'Checks: nobody checked SPF, DKIM or DMARC'
      : `Checks: SPF ${checks.spf}; DKIM ${dkim}; DMARC ${checks.dmarc}`,
    ...forwarded.map(
      (one) =>
        `Holds a message (${one.how}) from ${one.from.map(party).join(', ') || '(nobody)'}${one.date ? `, ${one.date}` : ''}`,
    ),
    ...files.map((file) => `File: ${file.name} (${file.type}, ${file.bytes} bytes)`),
    ...(marks.length > 0 ? [`Marks: ${marks.join(', ')}`] : []),
    '',
  ];
}
