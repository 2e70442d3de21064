import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the package of the interface has its built files. */
export const BOARD_FOLDER: string = join(
  dirname(createRequire(import.meta.url).resolve('@bull-board/ui/package.json')),
  'dist',
);
