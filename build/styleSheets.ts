import { readFile } from 'node:fs/promises';
import { type Plugin, transform } from 'esbuild';
import { TARGETS } from './targets.ts';

/** Style sheets are imported as text, for constructable style sheets: no `style-src` is needed in any policy. */
export const styleSheets: Plugin = {
  name: 'style-sheets',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        loader: 'css',
        minify: true,
        legalComments: 'none',
        target: TARGETS,
      });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};
