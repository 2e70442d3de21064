/**
 * What an e-mail's digest is kept as: HMAC-SHA-256 with a secret of the installation. It stands where a spent challenge's
 * digest stands, which is held once, so the same e-mail makes one report, by whichever way it comes.
 */
export async function mailMark(secret: string, digest: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(`candour/1 e-mail ${secret}`);
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, digest));
}
