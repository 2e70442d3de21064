#!/usr/bin/env node
// Runs on Node 20 and newer: hands over to the Node 24 that came with the installation when this one is older.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { NEEDED, prepareRuntime } from './runtime.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'];

const running = Number.parseInt(process.versions.node, 10);

if (running >= NEEDED) {
  prepareRuntime();
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
