import PDFDocument from 'pdfkit';
import type { Paper } from '../paper/paper.ts';
import type { Drawer } from './drawing.ts';
import type { Faces } from './faces.ts';
import { type BlockStyle, PaperWriter } from './paperWriter.ts';

/** A4, in points, with room at the edges for the marking and the page's number. */
const MARGINS = { top: 72, bottom: 72, left: 62, right: 62 };

const TITLE: BlockStyle = { tag: 'H1', face: 'bold', size: 19, before: 0, after: 4 };
const REFERENCE: BlockStyle = { tag: 'P', face: 'regular', size: 10.5, before: 0, after: 10 };
const HEADING: BlockStyle = { tag: 'H2', face: 'bold', size: 13.5, before: 14, after: 4 };
const LABEL: BlockStyle = { tag: 'P', face: 'bold', size: 10.5, before: 5, after: 0, keepsWithNext: true };
const TEXT: BlockStyle = { tag: 'P', face: 'regular', size: 10.5, before: 0, after: 3 };

/**
 * Prints a document as PDF: A4, tagged with headings and paragraphs in the order in which it is read (PDF/UA), its text as
 * text. A line that the font cannot write is drawn as the device writes it, with its words behind the picture.
 *
 * @param drawer undefined where nothing can be drawn: such a line then shows boxes, and its words are behind them all the same
 */
export async function printPaper(paper: Paper, faces: Faces, drawer: Drawer | undefined): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margins: MARGINS,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    font: null as never,
    info: { Title: `${paper.title} ${paper.reference}`, Producer: 'Candour', Creator: 'Candour' },
  });
  const printed = collect(document);
  document.registerFont('regular', faces.regular);
  document.registerFont('bold', faces.bold);
  const writer = new PaperWriter(document, drawer);
  await writer.write(paper.title, TITLE);
  await writer.write(`Reference ${paper.reference}`, REFERENCE);
  for (const { heading, items } of paper.sections) {
    await writer.write(heading, HEADING);
    for (const { label, text } of items) {
      await writer.write(label, LABEL);
      await writer.write(text, TEXT);
    }
  }
  writer.finish(`${paper.marking}  ·  ${paper.reference}`);
  document.end();
  return printed;
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => {
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let offset = 0;
      for (const chunk of chunks) {
        whole.set(chunk, offset);
        offset += chunk.length;
      }
      resolve(whole);
    });
  });
}
