import { readHeader } from '../../../report/mail/headerFields.ts';
import { CHECK_RESULTS, type CheckResult, type MailChecks } from '../../../report/mail/mail.ts';
import { NOT_CHECKED } from './notChecked.ts';

/** Signatures whose results are taken: mailing lists add one or two to the sender's. */
const MAX_SIGNATURES = 10;

/**
 * What the server that took the message in found out of its sender, from the `Authentication-Results` (RFC 8601) that it
 * added. Fields are added at the top, so the server's own stands above every one that came with the message: only the
 * very first is read, only under the server's name, and only above the second trace field.
 *
 * @param authservId undefined or empty: nobody is believed.
 */
export function authenticationResults(message: Uint8Array, authservId: string | undefined): MailChecks {
  if (!authservId) return NOT_CHECKED;
  const { fields } = readHeader(message);
  const at = fields.findIndex(({ name }) => name === 'authentication-results');
  const hops = fields.slice(0, Math.max(0, at)).filter(({ name }) => name === 'received').length;
  const value = fields[at]?.value;
  if (value === undefined || hops > 1) return NOT_CHECKED;
  const [server, ...results] = withoutComments(value)
    .split(';')
    .map((part) => part.trim());
  if (server?.split(/\s/, 1)[0]?.toLowerCase() !== authservId.toLowerCase()) return NOT_CHECKED;
  const found = results.map(readResult);
  const resultOf = (method: string): CheckResult => found.find((one) => one?.method === method)?.result ?? 'none';
  return {
    spf: resultOf('spf'),
    dkim: found
      .flatMap((one) => (one?.method === 'dkim' && one.domain ? [{ domain: one.domain, result: one.result }] : []))
      .slice(0, MAX_SIGNATURES),
    dmarc: resultOf('dmarc'),
  };
}

function readResult(text: string): { method: string; result: CheckResult; domain: string | undefined } | undefined {
  const [, method = '', said = ''] = /^([a-z]+)\s*=\s*([a-z]+)/i.exec(text) ?? [];
  const result = CHECK_RESULTS.find((known) => known === said.toLowerCase());
  const domain = /\bheader\.d\s*=\s*"?([^\s"]{1,255})/i.exec(text)?.[1];
  return result && { method: method.toLowerCase(), result, domain };
}

/** Comments may hold anything, semicolons too. */
function withoutComments(value: string): string {
  let depth = 0;
  let rest = '';
  for (const character of value) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) rest += character;
  }
  return rest;
}
