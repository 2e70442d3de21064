// Runs at the end of `npm ci`, so that the first start is as fast as the later ones. What `serve` loads is compiled into
// its cache, and what the installation wrote is flushed: the first start flushes PostgreSQL's new data folder, and the
// disk would make it wait for all of the rest.
import { spawnSync } from 'node:child_process';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { prepareRuntime } from '../bin/runtime.mjs';

prepareRuntime();
await import('../src/main/candour.ts');
await import('../src/main/commands/serve.ts');
await import('../src/main/service/startEverything.ts');
module.flushCompileCache();
spawnSync('sync', ['--file-system', fileURLToPath(new URL('..', import.meta.url))], { stdio: 'ignore' });
