import type { Pinned } from '../shared/pinned.ts';

interface ScriptPolicy {
  createScriptURL(url: string): unknown;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptPolicy;
}

const BLOB_URL = /^blob:/;

let policy: ScriptPolicy | undefined;

/** The one policy: it lets through addresses of blobs, which only code that runs here can make. */
function scriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('candour', {
    createScriptURL: (text) => {
      if (!BLOB_URL.test(text)) {
        throw new TypeError('not a blob');
      }
      return text;
    },
  });
  return (policy?.createScriptURL(url) as string | undefined) ?? url;
}

/**
 * Fetches the sealer's code, which the browser checks against the hash this
 * bundle was built with, and starts it as a worker.
 * @throws {TypeError} from `fetch` when there is no network or the code is not the expected one.
 */
export async function loadSealer(service: string, sealer: Pinned): Promise<Worker> {
  const response = await fetch(service + sealer.path, {
    integrity: sealer.integrity,
    mode: 'cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  if (!response.ok) {
    throw new TypeError('the sealer cannot be fetched');
  }
  const url = URL.createObjectURL(new Blob([await response.arrayBuffer()], { type: 'text/javascript' }));
  try {
    return new Worker(scriptUrl(url), { name: 'candour-sealer' });
  } finally {
    // The worker has begun to fetch it; a browser keeps what a fetch has begun.
    setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
  }
}

/** Some browsers read a worker's blob a moment after it was made. */
const REVOKE_AFTER_MS = 10_000;
