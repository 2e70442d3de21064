import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FROM } from './outgoing.ts';
import { type RelayOptions, startRelay, type TakenMail } from './relay.ts';

/** A desk's mailbox that gets every report at once, with the relay before it. */
export interface MailBox {
  /** What the command needs to send to it: SMTP_RELAY_URL and MAIL_FILE. */
  env: { SMTP_RELAY_URL: string; MAIL_FILE: string };
  taken: TakenMail[];
  remove(): Promise<void>;
}

export async function startMailBox(desk: string, options: RelayOptions = {}): Promise<MailBox> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-mail-'));
  const file = join(folder, 'mail.json');
  const recipients = [{ name: 'box', address: 'box@unit.example' }];
  await writeFile(file, JSON.stringify({ v: 1, from: FROM, desks: { [desk]: { mode: 'immediate', recipients } } }));
  const relay = await startRelay(options);
  return {
    env: { SMTP_RELAY_URL: relay.url, MAIL_FILE: file },
    taken: relay.taken,
    remove: async () => {
      await relay.close();
      await rm(folder, { recursive: true });
    },
  };
}
