import { encodeBase64Url } from '../../envelope/base64url.ts';

/**
 * The body of a webhook: `{ v: 1, report: id of the report in hex, sealed: base64url of the OpenPGP message }`.
 * Ids and sealed bytes alone: its length depends on the sealed bytes'.
 */
export function webhookBody(reportId: string, sealed: Uint8Array): string {
  return JSON.stringify({ v: 1, report: reportId, sealed: encodeBase64Url(sealed) });
}
