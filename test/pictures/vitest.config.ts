import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Every view in four looks takes minutes. */
const PICTURES_MS = 30 * 60_000;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    root: join(import.meta.dirname, '../..'),
    globalSetup: ['test/support/global-setup.ts'],
    include: ['test/pictures/pictures.ts'],
    testTimeout: PICTURES_MS,
  },
});
