import { decodeEntities } from './decodeEntities.ts';

/** HTML that is looked at: its text is cut far earlier. */
const MAX_HTML = 4_000_000;

/** Elements whose content nobody reads. */
const UNREAD = new Set(['style', 'script', 'head', 'title', 'template']);

/** Elements that begin a new line. */
const LINES = new Set(
  'br p div tr li ul ol table blockquote pre h1 h2 h3 h4 h5 h6 hr section article header footer dt dd'.split(' '),
);

/**
 * The words of an HTML text, for reading only: nothing of it is ever rendered. Goes through it once, whatever it holds.
 * A link whose words do not show where it leads is followed by its address.
 */
export function htmlText(html: string): string {
  const source = html.slice(0, MAX_HTML);
  const out: string[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open === -1) break;
    out.push(decodeEntities(source.slice(at, open)).replace(/[\s\u00a0]+/g, ' '));
    at = afterTag(source, open, out);
  }
  out.push(decodeEntities(source.slice(at)).replace(/[\s\u00a0]+/g, ' '));
  return tidy(out.join(''));
}

/** Writes what the tag at `open` means, and says where to go on. */
function afterTag(source: string, open: number, out: string[]): number {
  if (source.startsWith('<!--', open)) return after(source, '-->', open + 4);
  const name = /^<\/?([a-z][a-z0-9]{0,15})/i.exec(source.slice(open, open + 20))?.[1]?.toLowerCase();
  if (name === undefined && !/^<[!?/]/.test(source.slice(open, open + 2))) {
    out.push('<');
    return open + 1;
  }
  const end = after(source, '>', open);
  const isClosing = source[open + 1] === '/';
  if (name !== undefined && LINES.has(name)) out.push('\n');
  else if (name === 'td' || name === 'th') out.push(' ');
  else if (name === 'a' && !isClosing) out.push(linkAddress(source.slice(open, Math.min(end, open + 2_000))));
  if (name === undefined || isClosing || !UNREAD.has(name)) return end;
  const closing = source.slice(end).search(new RegExp(`</${name}\\b`, 'i'));
  return closing === -1 ? source.length : end + closing;
}

function linkAddress(tag: string): string {
  const address = /\shref\s*=\s*["']?(https?:[^"'\s>]{1,500})/i.exec(tag)?.[1];
  return address === undefined ? '' : `[${decodeEntities(address)}] `;
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at === -1 ? source.length : at + mark.length;
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
