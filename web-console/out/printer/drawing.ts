import type { Faces } from './faces.ts';

/** Draws lines that the document's own font cannot write. */
export interface Drawer {
  /** How wide the device writes a text at that size, in the same unit. */
  widthOf(text: string, size: number): number;
  /** A line as a JPEG or a PNG without transparency, white behind it. */
  draw(text: string, size: number, box: Box): Promise<Uint8Array<ArrayBuffer>>;
}

export interface Box {
  readonly width: number;
  readonly height: number;
  /** From its top to the line that letters stand on. */
  readonly baseline: number;
}

/** Four dots a point is what an office printer shows. */
const SCALE = 4;

/** So good that letters have clean edges. */
const QUALITY = 0.95;

const OWN = 'Document';
const FAMILY = `${OWN}, system-ui, sans-serif`;

/**
 * Draws with the document's font and, for letters that it lacks, with those of the device; undefined where its workers cannot
 * draw.
 */
export async function deviceDrawer({ regular }: Faces): Promise<Drawer | undefined> {
  if (typeof OffscreenCanvas === 'undefined') return undefined;
  // Without it a line looks unlike those around it, and is right all the same.
  await addFont(regular).catch(() => undefined);
  const measuring = new OffscreenCanvas(1, 1).getContext('2d');
  if (!measuring) return undefined;
  return {
    widthOf: (text, size) => {
      measuring.font = `${size * SCALE}px ${FAMILY}`;
      return measuring.measureText(text).width / SCALE;
    },
    draw: async (text, size, { width, height, baseline }) => {
      const canvas = new OffscreenCanvas(Math.ceil(width * SCALE), Math.ceil(height * SCALE));
      const context = canvas.getContext('2d', { alpha: false });
      if (!context) throw new Error('the device does not draw');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.fillStyle = '#000';
      context.font = `${size * SCALE}px ${FAMILY}`;
      context.textBaseline = 'alphabetic';
      context.fillText(text, 0, baseline * SCALE, canvas.width);
      // Browsers write every PNG with transparency, which PDFKit takes apart again and in a worker does not finish.
      const picture = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
      return new Uint8Array(await picture.arrayBuffer());
    },
  };
}

async function addFont(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { fonts } = self as unknown as { fonts: FontFaceSet };
  fonts.add(await new FontFace(OWN, bytes).load());
}
