/** How wide a text is. */
export type Measure = (text: string) => number;

/** Scripts whose words stand apart and whose letters need no joining: what the document's own font writes by itself. */
const SIMPLE = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

export const isSimple = (text: string): boolean => SIMPLE.test(text);

/** Where a line may end: after blanks, and in scripts without them between words. */
function wordsOf(text: string): string[] {
  const words = text.match(/\s*\S+|\s+$/g) ?? [];
  return words.flatMap((word) => (isSimple(word) || !('Segmenter' in Intl) ? [word] : partsOf(word)));
}

/** The words of a piece without blanks; marks stay with the word before them. */
function partsOf(piece: string): string[] {
  const parts: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(piece)) {
    const last = parts.pop();
    if (last === undefined) parts.push(segment);
    else if (isWordLike && /[\p{L}\p{N}]/u.test(last)) parts.push(last, segment);
    else parts.push(last + segment);
  }
  return parts;
}

/** A word that is wider than a line, in pieces that are not. */
function piecesOf(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** A text as lines that fit into the width. Line feeds end a line; no letter is lost, and blanks only where a line ends. */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of wordsOf(paragraph.replaceAll('\t', ' '))) {
      for (const piece of piecesOf(word, width, measure)) {
        if (line === '' || measure((line + piece).trimEnd()) <= width) line += piece;
        else {
          lines.push(line.trimEnd());
          line = piece.trimStart();
        }
      }
    }
    return [...lines, line.trimEnd()];
  });
}
