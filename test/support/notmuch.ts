import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MAX_OUTPUT = 64 * 1024 * 1024;

/** A part of a message as notmuch shows it (its schema: devel/schemata). */
export interface ShownPart {
  'content-type': string;
  encstatus?: { status: string }[];
  content?: string | ShownPart[];
}

/** Files a message into a mailbox of its own and has notmuch show it, with GnuPG on the given home. */
export async function showWithNotmuch(raw: string, gnupgHome: string): Promise<ShownPart> {
  const home = await mkdtemp(join(tmpdir(), 'candour-notmuch-'));
  const mail = join(home, 'mail');
  const env = { PATH: process.env.PATH, HOME: home, NOTMUCH_CONFIG: join(home, 'config'), GNUPGHOME: gnupgHome };
  try {
    for (const folder of ['cur', 'new', 'tmp']) await mkdir(join(mail, folder), { recursive: true });
    await writeFile(
      env.NOTMUCH_CONFIG,
      `[database]\npath=${mail}\n[user]\nname=A Member\nprimary_email=box@unit.example\n[new]\ntags=new\n`,
    );
    await writeFile(join(mail, 'cur', '1:2,'), raw, 'latin1');
    await run('notmuch', ['new', '--quiet'], { env });
    const show = ['show', '--decrypt=true', '--format=json', '--include-html', '*'];
    const { stdout } = await run('notmuch', show, { env, maxBuffer: MAX_OUTPUT });
    const [[[message]]] = JSON.parse(stdout) as [[[{ body: [ShownPart] }]]];
    return message.body[0];
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
