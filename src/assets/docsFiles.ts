import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Of the API documentation's viewer only these: no example page, no source maps, no sign-in helper. */
const NAMES = ['swagger-ui.css', 'swagger-ui-bundle.js'];

/** URL paths of the viewer's files, and where they are on the disk. */
export function docsFiles(): Map<string, string> {
  const folder = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));
  return new Map(NAMES.map((name) => [`/docs/${name}`, join(folder, name)]));
}
