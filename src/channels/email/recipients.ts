export type IsRecipient = (address: string) => boolean;

/** Whether mail to an address is taken: every address for an empty list, else those named, or whose domain is. */
export function readRecipients(list: readonly string[]): IsRecipient {
  if (list.length === 0) return () => true;
  const known = new Set(list.map((one) => one.toLowerCase()));
  return (address) => {
    const whole = address.toLowerCase();
    return known.has(whole) || known.has(whole.slice(whole.lastIndexOf('@') + 1));
  };
}
