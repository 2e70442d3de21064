import { groupFingerprint } from './groupFingerprint.ts';
import type { MemberAccess } from './signInLinks.ts';

export interface WelcomeOptions {
  readonly seconds: string;
  readonly publicUrl: string;
  readonly rootFingerprint: string;
  /** Last day of the roster. */
  readonly expires: string;
  /** The lines that put the chat on a page. */
  readonly embed: readonly string[];
  readonly demo:
    | { readonly url: string; readonly members: readonly MemberAccess[]; readonly callHandler: string }
    | undefined;
}

const column = (name: string, value: string): string => `  ${name.padEnd(16)}${value}`;

/** What is printed once the service is ready: its addresses, and what to do next. */
export function welcome(options: WelcomeOptions): string {
  const { publicUrl, demo } = options;
  const lines = [
    '',
    `Ready in ${options.seconds} s.`,
    '',
    ...(demo ? [column('Demo page', demo.url)] : []),
    column('Chat alone', `${publicUrl}/chat`),
    column('Console', `${publicUrl}/console`),
    column('API', `${publicUrl}/docs`),
    column('Root key', groupFingerprint(options.rootFingerprint)),
    column('Roster', `holds until the end of ${options.expires} (UTC)`),
    '',
  ];
  if (demo) lines.push(...tryIt(demo));
  else {
    lines.push('To put the chat on a page:', ...options.embed.map((line) => `  ${line}`), '');
    lines.push('To let a member sign in to the console: candour staff link MEMBER', '');
  }
  lines.push('Press Ctrl-C to stop.');
  return lines.join('\n');
}

function tryIt({ url, members, callHandler }: NonNullable<WelcomeOptions['demo']>): string[] {
  return [
    'Try it',
    `  1. Open ${url} and report something made up.`,
    '  2. Sign in to the console as a member, with a link that works once, and open the report with the key file:',
    '',
    ...members.flatMap(({ owner, link, file, passphrase }) => [
      column(owner, link),
      column('', `key file    ${file}`),
      column('', `passphrase  ${passphrase}`),
      '',
    ]),
    '  3. Take a call: sign in as somebody who answers 101, in a window of another browser, and type what they tell you.',
    '',
    column('call-handler', callHandler),
    '',
    'This unit is for demonstration: its passphrases lie beside its keys. Never use it for real reports.',
    '',
  ];
}
