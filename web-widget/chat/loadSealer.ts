import type { FromSealer, ToSealer } from '../sealer/protocol.ts';
import type { Pinned } from '../shared/pinned.ts';
import { vouchedScriptUrl } from './scriptUrl.ts';

/** How the chat and a running sealer talk. */
export interface SealerLine {
  post(message: ToSealer): void;
  close(): void;
}

export interface SealerEars {
  readonly hear: (message: FromSealer) => void;
  /** It broke after it had begun. */
  readonly lost: () => void;
}

/** A worker that has not said a word by then is given up. */
const AWAKE_MS = 5_000;

/**
 * Fetches the sealer's code, which the browser checks against the hash that the chat was built with.
 * @throws {TypeError} without a network, or when the code is not the expected one.
 */
async function fetchCode(url: string, integrity: string): Promise<Blob> {
  const response = await fetch(url, { integrity, credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) {
    throw new TypeError('the sealer cannot be fetched');
  }
  return new Blob([await response.arrayBuffer()], { type: 'text/javascript' });
}

const asDataUrl = (code: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new TypeError('the sealer cannot be read'));
    reader.readAsDataURL(code);
  });

/**
 * Starts the code as a worker. From a `data:` address, because in a frame with
 * an opaque origin Chromium gives workers from `blob:` addresses no
 * `crypto.subtle`, and Safari refuses them. Rejects when the worker does not
 * come alive, as under a policy or in a browser that does not allow it.
 */
async function startWorker(code: Blob, { hear, lost }: SealerEars): Promise<SealerLine> {
  const worker = new Worker(vouchedScriptUrl(await asDataUrl(code)), { name: 'candour-sealer' });
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      worker.terminate();
      reject(new TypeError('the worker did not start'));
    };
    const timer = setTimeout(giveUp, AWAKE_MS);
    let isAwake = false;
    worker.onerror = (event) => {
      event.preventDefault();
      if (isAwake) lost();
      else giveUp();
    };
    worker.onmessage = ({ data }: MessageEvent<FromSealer>) => {
      if (data.type !== 'awake') {
        return hear(data);
      }
      isAwake = true;
      clearTimeout(timer);
      resolve({ post: (message) => worker.postMessage(message), close: () => worker.terminate() });
    };
  });
}

/** Runs the code in this window: slower to type beside, and safe all the same. */
function startHere(url: string, integrity: string, { hear }: SealerEars): Promise<SealerLine> {
  const script = document.createElement('script');
  script.src = vouchedScriptUrl(url);
  script.integrity = integrity;
  script.crossOrigin = 'anonymous';
  return new Promise((resolve, reject) => {
    script.addEventListener('candour-sealer', (event) => {
      const port = (event as CustomEvent<MessagePort>).detail;
      port.onmessage = ({ data }: MessageEvent<FromSealer>) => hear(data);
      resolve({ post: (message) => port.postMessage(message), close: () => port.close() });
    });
    script.addEventListener('error', () => reject(new TypeError('the sealer cannot be run')));
    document.head.append(script);
  });
}

/**
 * Loads and starts the sealer, as a worker where that works, otherwise in this window.
 * @throws {TypeError} when its code cannot be had.
 */
export async function loadSealer(service: string, sealer: Pinned, ears: SealerEars): Promise<SealerLine> {
  const url = service + sealer.path;
  const code = await fetchCode(url, sealer.integrity);
  try {
    return await startWorker(code, ears);
  } catch {
    return startHere(url, sealer.integrity, ears);
  }
}
