import { escapeHtml } from '../../api/pages/escapeHtml.ts';

/** Markup that came from a template here, so that it is not escaped again. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in a template: text is escaped, a list is joined, `false` and `undefined` are nothing. */
export type Content = Html | string | number | false | undefined | readonly Content[];

function render(content: Content): string {
  if (content === false || content === undefined) return '';
  if (content instanceof Html) return content.markup;
  if (typeof content === 'string') return escapeHtml(content);
  return typeof content === 'number' ? String(content) : content.map(render).join('');
}

/** A template for markup: everything put into it is escaped, between tags and in quoted attributes alike. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(strings.map((string, index) => string + render(contents[index])).join(''));
}
