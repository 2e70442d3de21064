/** Fetches from the service: `app.request`, or `fetch` with an origin before the path. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response> | Response;

/** Fields of a form by name; a list for several values of one name. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A page of the interview without JavaScript, as a browser has it that knows forms and nothing else. */
export interface PlainPage {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
  /** The page's words, without markup. */
  readonly text: string;
  /** What the buttons of the page do, in their order. */
  readonly buttons: readonly string[];
  /** The value that stands in a field: typed before, or hidden. */
  field(name: string): string;
  /** Values that are ticked or picked. */
  picked(name: string): readonly string[];
  /** Presses a button, with fields filled in; the other fields are sent as they stand. */
  press(does: string, fields?: Fields): Promise<PlainPage>;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? '');

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescaped(value);
};

/** What a browser would send of a form's fields as they stand. */
function standing(form: string): [string, string][] {
  const inputs = [...form.matchAll(/<input[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    if (tag.includes('type="submit"')) return [];
    const isPick = /type="(?:radio|checkbox)"/.test(tag);
    return isPick && !tag.includes(' checked') ? [] : [[attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? '']];
  });
  const areas = [...form.matchAll(/<textarea([^>]*)>\n?([^<]*)<\/textarea>/g)].map(
    ([, tag = '', value = '']): [string, string] => [attribute(tag, 'name') ?? '', unescaped(value)],
  );
  return [...inputs, ...areas].filter(([name]) => name !== '');
}

function bodyOf(form: string, does: string, fields: Fields): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of standing(form)) if (!(name in fields)) body.append(name, value);
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
  if (does !== '') body.set(`do-${does}`, 'pressed');
  return body;
}

const wordsIn = (html: string): string =>
  unescaped(
    html
      .replace(/<(style|head|datalist)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' '),
  );

async function read(ask: Ask, response: Response): Promise<PlainPage> {
  const html = await response.text();
  const forms = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => form);
  const fields = forms.flatMap(standing);
  return {
    status: response.status,
    headers: response.headers,
    html,
    text: wordsIn(html),
    buttons: [...html.matchAll(/<input type="submit" name="do-([^"]*)"/g)].map(([, does = '']) => does),
    field: (name) => fields.find(([each]) => each === name)?.[1] ?? '',
    picked: (name) => fields.filter(([each]) => each === name).map(([, value]) => value),
    press: async (does, more = {}) => {
      const form = does === '' ? forms[0] : forms.find((each) => each.includes(`name="do-${does}"`));
      if (form === undefined)
        throw new Error(`the page has no button that does ${does}: ${wordsIn(html).slice(0, 2_000)}`);
      return await submit(ask, bodyOf(form, does, more));
    },
  };
}

/** Sends a form, whatever is in it. */
export async function submit(ask: Ask, body: URLSearchParams): Promise<PlainPage> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return await read(ask, await ask('/plain', { method: 'POST', headers, body: body.toString() }));
}

/** Opens the first page. */
export const openPlain = async (ask: Ask, language = 'en'): Promise<PlainPage> =>
  await read(ask, await ask(`/plain?lang=${language}`));

/** An answer: a button to press, or fields to fill in before Continue. */
export type PlainAnswer = string | Fields;

/** Answers the questions of a page one after the other. */
export async function answerAll(page: PlainPage, answers: readonly PlainAnswer[]): Promise<PlainPage> {
  let now = page;
  for (const answer of answers) {
    now = typeof answer === 'string' ? await now.press(answer) : await now.press('answer', answer);
  }
  return now;
}

/** The nine words on the page after sending. */
export const codeOn = ({ html }: PlainPage): string[] =>
  [...(/<ol class="code"[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '').matchAll(/<li>(\w+)<\/li>/g)].map(
    ([, word = '']) => word,
  );
