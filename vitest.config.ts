import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Folders of test/ whose files run twice: once with BullMQ on PostgreSQL, once with BullMQ on Redis. */
const onBothQueues = ['api', 'intake', 'outbox', 'queue', 'service', 'triage', 'workers'];

/** Folders whose files drive Chromium; they run one at a time, since each browser takes a core. */
const inBrowser = ['browser', 'web-console', 'web-demo', 'web-widget'];

/** The whole command in its own process group, on each queue, one file at a time. */
const wholeService = ['e2e'];

const filesOf = (folders: string[]): string[] => folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);

interface ProjectChoice {
  name: string;
  order: number;
  include: string[];
  exclude?: string[];
  queue?: 'postgres' | 'redis';
  oneAtATime?: boolean;
  timeoutSeconds: number;
}

const project = (choice: ProjectChoice): TestProjectInlineConfiguration => ({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    name: choice.name,
    include: choice.include,
    exclude: choice.exclude ?? [],
    env: choice.queue ? { CANDOUR_TEST_QUEUE: choice.queue } : {},
    testTimeout: choice.timeoutSeconds * 1000,
    hookTimeout: Math.max(60, choice.timeoutSeconds) * 1000,
    maxWorkers: choice.oneAtATime ? 1 : 2,
    restoreMocks: true,
    sequence: { groupOrder: choice.order },
  },
});

export default defineConfig({
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    projects: [
      project({
        name: 'unit',
        order: 0,
        include: ['test/**/*.test.{ts,tsx}'],
        exclude: filesOf([...onBothQueues, ...inBrowser, ...wholeService]),
        timeoutSeconds: 20,
      }),
      project({
        name: 'service-postgres',
        order: 1,
        include: filesOf(onBothQueues),
        queue: 'postgres',
        timeoutSeconds: 30,
      }),
      project({ name: 'service-redis', order: 2, include: filesOf(onBothQueues), queue: 'redis', timeoutSeconds: 30 }),
      project({ name: 'browser', order: 3, include: filesOf(inBrowser), oneAtATime: true, timeoutSeconds: 60 }),
      project({
        name: 'e2e-postgres',
        order: 4,
        include: filesOf(wholeService),
        queue: 'postgres',
        oneAtATime: true,
        timeoutSeconds: 120,
      }),
      project({
        name: 'e2e-redis',
        order: 5,
        include: filesOf(wholeService),
        queue: 'redis',
        oneAtATime: true,
        timeoutSeconds: 120,
      }),
    ],
  },
});
