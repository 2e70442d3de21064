import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules for whole pages that a frame with a part of one does not have to keep. */
const PAGE_RULES = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };

/**
 * What axe finds wrong in a frame's document, a line each, with the rule and where. It is run through the debugger, so
 * the document's own policy stays as it is.
 */
export async function accessibilityFaults(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  const isFramed = frame.parentFrame() !== null;
  const { violations, passes } = await frame.evaluate(
    (rules) =>
      (window as unknown as { axe: { run(of: Document, options: object): Promise<AxeResults> } }).axe.run(document, {
        resultTypes: ['violations'],
        rules,
      }),
    isFramed ? PAGE_RULES : {},
  );
  if (passes.length === 0) throw new Error('axe has looked at nothing');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
  );
}
