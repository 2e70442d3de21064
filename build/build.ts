import { fileURLToPath } from 'node:url';
import { buildAll } from './buildAll.ts';

const files = await buildAll(fileURLToPath(new URL('../dist', import.meta.url)));
for (const { path, sha384, bytes, gzipBytes } of files) {
  process.stdout.write(`${path}  ${bytes} bytes, ${gzipBytes} gzipped  ${sha384}\n`);
}
