export interface PageValues {
  /** Origin of the service. */
  readonly service: string;
  /** Subresource integrity value of `/widget.js`. */
  readonly integrity: string;
  /** Fingerprint of the unit's root key. */
  readonly fingerprint: string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The page with each `{{name}}` replaced by its value, escaped. Throws RangeError for a name without a value. */
export const fillPage = (page: string, values: PageValues): string =>
  page.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value: string | undefined = { ...values }[name as keyof PageValues];
    if (value === undefined) throw new RangeError(`the page has a gap that nothing fills: ${name}`);
    return value.replace(/[&<>"]/g, (character) => escapes[character] ?? '');
  });
