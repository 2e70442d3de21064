import { cpus, loadavg, totalmem } from 'node:os';

/** What the numbers were measured on, and how busy it was with other things. */
export function describeMachine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1);
  return `${processors.length} x ${processors[0]?.model.trim()}, ${memory} GiB, Node ${process.version}, load ${load} at the start`;
}
