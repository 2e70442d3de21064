import type { TakenMail } from './relay.ts';

/** The value of a header field. */
export function headerOf({ raw }: Pick<TakenMail, 'raw'>, name: string): string | undefined {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1];
}

/** The armored OpenPGP message in a mail, whatever stands around it. */
export function armoredIn({ raw }: Pick<TakenMail, 'raw'>): string {
  return /-----BEGIN PGP MESSAGE-----[\s\S]*?-----END PGP MESSAGE-----\r\n/.exec(raw)?.[0] ?? '';
}

/** The bytes of that message. */
export function sealedIn(mail: Pick<TakenMail, 'raw'>): Buffer {
  const base64 = /\r\n\r\n([^-=]*={0,2}\r\n)=[^-]{4}\r\n-----END/.exec(armoredIn(mail))?.[1] ?? '';
  return Buffer.from(base64.replaceAll('\r\n', ''), 'base64');
}
