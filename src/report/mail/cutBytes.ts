const encoder = new TextEncoder();

/** The beginning of a text that takes at most so many bytes of UTF-8, cut between two characters. */
export function cutBytes(text: string, bytes: number): string {
  if (text.length * 3 <= bytes) return text;
  const { read } = encoder.encodeInto(text, new Uint8Array(bytes));
  return text.slice(0, read);
}
