/** A page that anyone might have open; the one that GOV.UK's "Exit this page" goes to. */
const DEFAULT_EXIT = 'https://www.bbc.co.uk/weather';

/** Where leaving quickly goes: the page's own choice if it is a web address, otherwise a weather page. */
export function exitUrl(chosen: string | null | undefined): string {
  try {
    const url = new URL(chosen ?? '');
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : DEFAULT_EXIT;
  } catch {
    return DEFAULT_EXIT;
  }
}
