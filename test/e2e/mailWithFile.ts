/** What is written in the places of an e-mail. */
export interface MailWords {
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly words: string;
  /** The file's name. */
  readonly file: string;
  readonly content: string;
  /** The host that it was first handed over by. */
  readonly hop: string;
}

/** An e-mail with a file in it. */
export function mailWithFile(
  { name, address, subject, words, file, content, hop }: MailWords,
  fields: readonly string[] = [],
): string {
  return [
    `Received: from ${hop} ([203.0.113.78]) by mx.example; Tue, 24 Nov 2026 22:14:03 +0000`,
    `From: "${name}" <${address}>`,
    'To: r@unit.example',
    ...fields,
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    words,
    '--b',
    `Content-Type: text/plain; name="${file}"`,
    `Content-Disposition: attachment; filename="${file}"`,
    '',
    content,
    '--b--',
    '',
  ].join('\r\n');
}
