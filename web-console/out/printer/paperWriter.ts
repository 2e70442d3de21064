import { breakLines, isSimple } from './breakLines.ts';
import type { Drawer } from './drawing.ts';

export interface BlockStyle {
  /** What it is, for whoever listens to the document. */
  readonly tag: 'H1' | 'H2' | 'P';
  readonly face: 'regular' | 'bold';
  readonly size: number;
  readonly before: number;
  readonly after: number;
  /** Whether no page may end between it and what follows; headings do that by themselves. */
  readonly keepsWithNext?: boolean;
}

const LEADING = 1.36;
/** From the top of a line to what letters stand on, as the font has it. */
const BASELINE = 1.069;
const GREY = '#444';
const SMALL = 9;

/** Writes blocks down the pages of a document, one below the other. */
export class PaperWriter {
  readonly #document: PDFKit.PDFDocument;
  readonly #drawer: Drawer | undefined;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #covered = new Map<string, boolean>();

  constructor(document: PDFKit.PDFDocument, drawer: Drawer | undefined) {
    this.#document = document;
    this.#drawer = drawer;
    this.#root = document.struct('Document');
    document.addStructure(this.#root);
  }

  get #left(): number {
    return this.#document.page.margins.left;
  }

  get #width(): number {
    const { width, margins } = this.#document.page;
    return width - margins.left - margins.right;
  }

  get #bottom(): number {
    const { height, margins } = this.#document.page;
    return height - margins.bottom;
  }

  /** Writes one block; its lines go on on the next page where this one ends. */
  async write(text: string, style: BlockStyle): Promise<void> {
    const document = this.#document;
    document.font(style.face).fontSize(style.size).fillColor('#000');
    const height = style.size * LEADING;
    const lines = breakLines(text, this.#width, (part) => this.#widthOf(part, style.size));
    const keeps = style.keepsWithNext || style.tag !== 'P';
    const isTop = document.y <= document.page.margins.top;
    let y = document.y + (isTop ? 0 : style.before);
    // A heading stands on the page of what it heads.
    if (!isTop && y + height * (keeps ? lines.length + 2 : 1) > this.#bottom) {
      document.addPage();
      y = document.page.margins.top;
    }
    const content = document.markStructureContent(style.tag);
    for (const [place, line] of lines.entries()) {
      if (y + height > this.#bottom) {
        document.continueOnNewPage();
        y = document.page.margins.top;
      }
      // Whoever listens to it hears two lines, and not one word across them.
      const blank = place < lines.length - 1 && isSimple(line) ? ' ' : '';
      await this.#writeLine(line + blank, style.size, y, height);
      y += height;
    }
    document.endMarkedContent();
    // Of a drawn line a structure has no words but those it is given.
    const actual = lines.every((line) => this.#isCovered(line)) ? {} : { actual: text };
    this.#root.add(document.struct(style.tag, actual, [content as never]));
    document.x = this.#left;
    document.y = y + style.after;
  }

  /** Writes the marking and the number of every page, which nobody reads aloud, and ends the structure. */
  finish(marking: string): void {
    const document = this.#document;
    const { start, count } = document.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      document.switchToPage(page);
      document.page.margins.bottom = 0;
      document.font('regular').fontSize(SMALL).fillColor(GREY);
      document.markContent('Artifact', { type: 'Pagination' });
      const options = { width: this.#width, align: 'center', lineBreak: false } as const;
      document.text(marking, this.#left, 32, options);
      document.text(
        `${marking}  ·  Page ${page - start + 1} of ${count}`,
        this.#left,
        document.page.height - 44,
        options,
      );
      document.endMarkedContent();
    }
    this.#root.end();
  }

  async #writeLine(line: string, size: number, y: number, height: number): Promise<void> {
    const document = this.#document;
    if (line.trim() === '') return;
    if (this.#isCovered(line)) {
      document.text(line, this.#left, y, { lineBreak: false });
      return;
    }
    const width = Math.min(this.#width, this.#widthOf(line, size));
    if (this.#drawer) {
      const picture = await this.#drawer.draw(line, size, { width, height, baseline: size * BASELINE });
      document.image(picture as never, this.#left, y, { width, height });
    } else {
      document.markContent('Span', { actual: ' ' });
      document.text(line, this.#left, y, { lineBreak: false });
      document.endMarkedContent();
    }
    this.#writeUnseen(line, y, width);
  }

  /** Words that can be found and copied and are not seen: one letter as wide as they are, which stands for them. */
  #writeUnseen(words: string, y: number, width: number): void {
    const document = this.#document;
    const horizontalScaling = Math.max(1, Math.round((width / document.widthOfString('n')) * 100));
    const options = { lineBreak: false, horizontalScaling };
    document.markContent('Span', { actual: words });
    document.save().fillOpacity(0).text('n', this.#left, y, options).restore();
    document.endMarkedContent();
    document.fillOpacity(1);
  }

  #widthOf(text: string, size: number): number {
    if (this.#isCovered(text) || !this.#drawer) return this.#document.widthOfString(text);
    return this.#drawer.widthOf(text, size);
  }

  /** Whether the document's own font writes it all. */
  #isCovered(text: string): boolean {
    if (!isSimple(text)) return false;
    const { font } = (this.#document as unknown as OpenFont)._font;
    for (const letter of text) {
      const known = this.#covered.get(letter) ?? font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
      this.#covered.set(letter, known);
      if (!known) return false;
    }
    return true;
  }
}

/** What pdfkit keeps of the font that is set; both faces of the family write the same letters. */
interface OpenFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}
