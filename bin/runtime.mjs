import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

/** The major version of Node that Candour's own code needs. */
export const NEEDED = 24;

/**
 * Sets V8 up, before any of Candour's modules is loaded. The compile cache halves the time to start; it lies with the
 * code, where only who may change the code can write. Caches made under other flags are of no use, so both are one step.
 */
export function prepareRuntime() {
  // V8 collects the whole heap for every 64 MB of buffers that come and go, unless they count with the heap's own limit.
  // Each report brings half a megabyte; those collections were up to a fifth of the processor time of accepting. Newer
  // Nodes may not know the flag, and say so aloud.
  const running = Number.parseInt(process.versions.node, 10);
  if (running === NEEDED) setFlagsFromString('--external-memory-accounted-in-global-limit');
  module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/candour', import.meta.url)));
}
