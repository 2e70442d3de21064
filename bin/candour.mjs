#!/usr/bin/env node
// Runs on Node 20 and newer: hands over to the Node 24 that came with the installation when this one is older.
import { spawn } from 'node:child_process';
import module, { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const NEEDED = 24;
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'];

// The compile cache halves the time to start. It lies with the code, where only who may change the code can write.
const running = Number.parseInt(process.versions.node, 10);

if (running >= NEEDED) {
  // V8 collects the whole heap for every 64 MB of buffers that come and go, unless they count with the heap's own limit.
  // Each report brings half a megabyte; those collections were up to a fifth of the processor time of accepting. Newer
  // Nodes may not know the flag, and say so aloud.
  if (running === NEEDED) setFlagsFromString('--external-memory-accounted-in-global-limit');
  module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/candour', import.meta.url)));
  const { main } = await import('../src/main/candour.ts');
  await main(process.argv.slice(2));
} else {
  handOver(newerNode());
}

function newerNode() {
  try {
    const manifest = `node-${process.platform}-${process.arch}/package.json`;
    return join(dirname(createRequire(import.meta.url).resolve(manifest)), 'bin', 'node');
  } catch {
    console.error(
      `Candour needs Node ${NEEDED}; this is ${process.version}, and npm has not brought a newer one.\n` +
        'On Linux x64, install again without --omit=optional. Elsewhere, install Node 24 from https://nodejs.org.',
    );
    process.exit(1);
  }
}

/** The channel tells the other process when this one has gone, however that came about. */
function handOver(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    console.error(`Candour cannot run ${node}: ${error.message}`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}
