import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Item, Paper } from '../../../web-console/out/paper/paper.ts';
import type { Faces } from '../../../web-console/out/printer/faces.ts';

const load = async (face: string): Promise<Uint8Array<ArrayBuffer>> => {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans/${face}.ttf`);
  return Uint8Array.from(await readFile(path));
};

/** The fonts that the printer's bundle has in it. */
export const faces: Faces = {
  regular: await load('400Regular/NotoSans_400Regular'),
  bold: await load('700Bold/NotoSans_700Bold'),
};

/** A document of these items. */
export function paperOf(items: readonly Item[], changes: Partial<Paper> = {}): Paper {
  return {
    version: 1,
    kind: 'intelligence-report',
    title: 'Intelligence report',
    reference: 'IR-AAAA-BBBB-CCCC',
    marking: 'OFFICIAL-SENSITIVE',
    sections: [{ heading: 'Intelligence', items }],
    ...changes,
  };
}
