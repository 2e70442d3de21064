import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { testsNeeding } from './scripts/parts/neededBy.ts';
import { missingParts } from './scripts/parts/parts.ts';

/** Folders of test/ whose files run twice: once with BullMQ on PostgreSQL, once with BullMQ on Redis. */
const ON_BOTH_QUEUES = ['api', 'intake', 'outbox', 'queue', 'service', 'triage', 'workers'];

/** The whole command in its own process group, on both queues too. */
const WHOLE_SERVICE = ['durability', 'e2e'];

/** One file at a time: floods of requests, and what must not be slowed by a neighbour. */
const ALONE = ['attacks'];

/** A file for each core: a browser waits more than it works. */
const IN_A_BROWSER = ['browser', 'web-console', 'web-demo', 'web-widget'];

/** Files whose real parts this machine lacks are left out: `npm run parts` has named them, and CI leaves out none. */
const missing = missingParts().map((part) => part.name);
const leftOut = testsNeeding(missing);
const queues = missing.includes('redis') ? (['postgres'] as const) : (['postgres', 'redis'] as const);

/** A hook may start several services, each of which makes a database and keys. */
const HOOK_SECONDS = 400;

const filesOf = (folders: string[]): string[] => folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);

interface Choice {
  name: string;
  include: string[];
  exclude?: string[];
  /** Read by test/support/queue.ts. */
  queue?: 'postgres' | 'redis';
  alone?: boolean;
  /** Several times what the slowest test takes on two free cores, since they are seldom free. */
  timeoutSeconds: number;
}

/** What is polled for comes within moments on free cores; Vitest's own second is too short on busy ones. */
const POLL_MS = 20_000;

const project = (
  { name, include, exclude = [], queue, alone = false, timeoutSeconds }: Choice,
  order: number,
): TestProjectInlineConfiguration => ({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    name,
    include,
    exclude: [...exclude, ...leftOut],
    env: queue ? { CANDOUR_TEST_QUEUE: queue } : {},
    testTimeout: timeoutSeconds * 1000,
    hookTimeout: HOOK_SECONDS * 1000,
    expect: { poll: { timeout: POLL_MS } },
    maxWorkers: alone ? 1 : 2,
    restoreMocks: true,
    sequence: { groupOrder: order },
  },
});

const choices: Choice[] = [
  {
    name: 'unit',
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: filesOf([...ON_BOTH_QUEUES, ...WHOLE_SERVICE, ...ALONE, ...IN_A_BROWSER]),
    timeoutSeconds: 180,
  },
  ...queues.map((queue) => ({
    name: `service-${queue}`,
    include: filesOf(ON_BOTH_QUEUES),
    queue,
    timeoutSeconds: 180,
  })),
  { name: 'browser', include: filesOf(IN_A_BROWSER), timeoutSeconds: 240 },
  { name: 'alone', include: filesOf(ALONE), alone: true, timeoutSeconds: 180 },
  ...queues.map((queue) => ({
    name: `whole-${queue}`,
    include: filesOf(WHOLE_SERVICE),
    queue,
    timeoutSeconds: 240,
  })),
];

export default defineConfig({
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    projects: choices.map(project),
  },
});
