import type { ForwardedMail, MailHead, MailParty } from './mail.ts';

/** What mail programs call the fields that they write above a forwarded message, in English and Welsh. */
const LABELS: ReadonlyMap<string, 'from' | 'date' | 'subject' | 'other'> = new Map(
  Object.entries({
    from: 'from',
    'oddi wrth': 'from',
    gan: 'from',
    o: 'from',
    date: 'date',
    sent: 'date',
    dyddiad: 'date',
    anfonwyd: 'date',
    subject: 'subject',
    pwnc: 'subject',
    testun: 'subject',
    to: 'other',
    cc: 'other',
    'reply-to': 'other',
    at: 'other',
    i: 'other',
    copi: 'other',
  }),
);

/** `From: …`, also quoted (`> From: …`), in bold (`*From:* …`) and with a no-break space. */
const LINE = /^[>\s]{0,20}\*{0,2}([A-Za-z][A-Za-z -]{0,12}?)\*{0,2}\s?:\*{0,2}\s(.{1,500})$/;

/** More than this many messages in one are a mailbox, not a forward. */
export const MAX_FORWARDED = 20;

/** Text in which heads are looked for. */
const MAX_TEXT = 300_000;

/**
 * The heads of forwarded or answered messages that stand in a text: lines that follow one another, of which one says who
 * from and another when or about what. Anybody can type such lines.
 */
export function writtenHeads(text: string): ForwardedMail[] {
  const found: ForwardedMail[] = [];
  let head: Partial<Record<'from' | 'date' | 'subject', string>> = {};
  const close = (): void => {
    const { from, date, subject } = head;
    head = {};
    if (from === undefined || (date === undefined && subject === undefined)) return;
    if (found.length < MAX_FORWARDED) found.push({ how: 'written', ...headOf(from, date, subject) });
  };
  for (const line of text.slice(0, MAX_TEXT).split('\n')) {
    const [, label, value = ''] = LINE.exec(line.slice(0, 600).trimEnd()) ?? [];
    const field = label === undefined ? undefined : LABELS.get(label.trim().toLowerCase());
    if (field === undefined) close();
    else if (field !== 'other') {
      if (head[field] !== undefined) close();
      head[field] = value.trim();
    }
  }
  close();
  return found;
}

function headOf(from: string, date?: string, subject?: string): MailHead {
  return { from: [partyOf(from)], ...(subject ? { subject } : {}), ...(date ? { date } : {}) };
}

/** `Name <address>`, `Name [mailto:address]` or an address. */
function partyOf(written: string): MailParty {
  const address = /[^\s<>[\]()"',;:]{1,100}@[^\s<>[\]()"',;:]{1,200}/.exec(written)?.[0];
  if (address === undefined) return { name: written };
  const name = written
    .slice(0, written.indexOf(address))
    .replace(/(?:\[?mailto:|[<[("*])+\s*$/i, '')
    .replace(/["*]/g, '')
    .trim();
  return { ...(name ? { name } : {}), address };
}
