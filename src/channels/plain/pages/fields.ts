import { type Content, type Html, html } from '../html.ts';
import type { Draft } from '../state.ts';

/** One thing to pick. */
export interface Pick {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** Values to put back into a form: what was typed and not taken, or the answer that is being changed. */
export interface Values {
  text(name: string): string;
  has(name: string, value: string): boolean;
}

/** @param fallback what stands there when nothing was typed */
export function valuesOf(draft: Draft | undefined, fallback: Draft): Values {
  const fields = draft ?? fallback;
  return {
    text: (name) => fields.find(([each]) => each === name)?.[1] ?? '',
    has: (name, value) => fields.some(([each, is]) => each === name && is === value),
  };
}

const domId = (name: string): string => name.replace(/[^\w-]/g, '-');

/** Radio buttons, or check boxes when several can be picked. */
export function picks(type: 'radio' | 'checkbox', name: string, options: readonly Pick[], values: Values): Html {
  return html`${options.map(({ id, label, hint }) => {
    const own = `${name}-${domId(id)}`;
    return html`<div class="option"><input type="${type}" id="${own}" name="${name}" value="${id}"${
      values.has(name, id) && html` checked`
    }${hint && html` aria-describedby="${own}-hint"`}><label for="${own}">${label}</label>${
      hint && html` <span class="hint" id="${own}-hint">${hint}</span>`
    }</div>
`;
  })}`;
}

interface TextField {
  readonly name: string;
  readonly label: Content;
  readonly values: Values;
  readonly hint?: string | undefined;
  readonly kind?: 'line' | 'area' | 'tall';
  readonly list?: string;
  /** The label names the whole page. */
  readonly isHeading?: boolean;
  /** What is said between the label and the field. */
  readonly about?: Content;
}

/** A field to type in. Nothing that is typed is sent to a spelling service or remembered by the browser. */
export function textField({
  name,
  label,
  values,
  hint,
  kind = 'line',
  list,
  isHeading = false,
  about,
}: TextField): Html {
  const id = `f-${domId(name)}`;
  const attributes = html`id="${id}" name="${name}" autocomplete="off" spellcheck="false"${
    hint && html` aria-describedby="${id}-hint"`
  }${list && html` list="${list}"`}`;
  const value = values.text(name);
  const control =
    kind === 'line'
      ? html`<input type="text" ${attributes} value="${value}">`
      : html`<textarea ${attributes} rows="${kind === 'tall' ? 10 : 4}" cols="60"${kind === 'tall' && html` class="tall"`}>
${value}</textarea>`;
  const labelled = html`<label for="${id}">${label}</label>`;
  return html`<div class="field">${isHeading ? html`<h1>${labelled}</h1>` : labelled}${
    hint &&
    html`
<p class="hint" id="${id}-hint">${hint}</p>`
  }
${about}${control}</div>
`;
}

interface ButtonOptions {
  readonly className?: string;
  /** Read aloud in the place of the label. */
  readonly aloud?: string;
  /** The language of the label, where it is not the page's. */
  readonly language?: string;
  /** Where the form goes, when it is not where the others go. */
  readonly to?: string;
}

/**
 * A button of the form; `does` says what it is for. It is an `input`, with that in its name: old text browsers do not show
 * the element `button`, or show its value.
 */
export const button = (does: string, label: string, { className, aloud, language, to }: ButtonOptions = {}): Html =>
  html`<input type="submit" name="do-${does}" value="${label}"${className && html` class="${className}"`}${
    aloud && html` aria-label="${aloud}"`
  }${language && html` lang="${language}"`}${to && html` formaction="${to}"`}>
`;
