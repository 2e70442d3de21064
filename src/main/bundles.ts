import { fileURLToPath } from 'node:url';

/** Folder of the browser bundles that `npm run build` makes. */
export const BUNDLES = fileURLToPath(new URL('../../dist', import.meta.url));
