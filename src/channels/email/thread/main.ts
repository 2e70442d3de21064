import { parentPort, workerData } from 'node:worker_threads';
import { readMail } from '../../../report/mail/readMail.ts';

const read = await readMail(workerData as Uint8Array);

// The contents of files stay in the original, which the other side has.
parentPort?.postMessage({
  ...read,
  files: read.files.map(({ name, type, bytes, sha256 }) => ({ name, type, bytes, sha256 })),
});
