import type { HeaderField } from './headerFields.ts';
import { fieldValue } from './headerFields.ts';
import type { MailFile, MailMark } from './mail.ts';

const SMIME = ['application/pkcs7-mime', 'application/x-pkcs7-mime'];
const WINMAIL = ['application/ms-tnef', 'application/vnd.ms-tnef'];
const CALENDAR = ['text/calendar', 'application/ics'];
const ARMOR = /^-----BEGIN PGP (SIGNED )?MESSAGE-----\s*$/m;

/** What kinds of mail it is, by its types and, for text that was encrypted or signed by hand, by its first words. */
export function mailMarks(
  fields: readonly HeaderField[],
  text: string,
  files: readonly Pick<MailFile, 'name' | 'type'>[],
): MailMark[] {
  const type = (fieldValue(fields, 'content-type') ?? '').toLowerCase();
  const has = (types: readonly string[]): boolean =>
    types.some((one) => type.startsWith(one)) || files.some((file) => types.includes(file.type));
  const armor = ARMOR.exec(text);
  const isSmime = has(SMIME);
  const isSignedOnly = /smime-type\s*=\s*"?signed-data/.test(type);
  const found: [MailMark, boolean][] = [
    ['pgp-encrypted', has(['application/pgp-encrypted', 'multipart/encrypted']) || (armor !== null && !armor[1])],
    ['smime-encrypted', isSmime && !isSignedOnly],
    ['pgp-signed', has(['application/pgp-signature']) || armor?.[1] !== undefined],
    ['smime-signed', isSignedOnly || has(['application/pkcs7-signature', 'application/x-pkcs7-signature'])],
    ['calendar', has(CALENDAR)],
    ['winmail', has(WINMAIL) || files.some(({ name }) => name.toLowerCase() === 'winmail.dat')],
  ];
  return found.flatMap(([mark, holds]) => (holds ? [mark] : []));
}
