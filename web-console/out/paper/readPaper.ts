import { EXPORT_KINDS } from '../../../src/triage/rules/case/exports.ts';
import type { Item, Paper, Section } from './paper.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isItem = (value: unknown): value is Item =>
  isFields(value) && typeof value['label'] === 'string' && typeof value['text'] === 'string';

const isSection = (value: unknown): value is Section =>
  isFields(value) &&
  typeof value['heading'] === 'string' &&
  Array.isArray(value['items']) &&
  value['items'].every(isItem);

/** A document from its JSON; undefined when it is none. */
export function readPaper(json: string): Paper | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isFields(value) || value['version'] !== 1) return undefined;
  const texts = ['title', 'reference', 'marking'].every((name) => typeof value[name] === 'string');
  const isKnown = EXPORT_KINDS.some(({ code }) => code === value['kind']);
  const { sections } = value;
  return texts && isKnown && Array.isArray(sections) && sections.every(isSection)
    ? (value as unknown as Paper)
    : undefined;
}
