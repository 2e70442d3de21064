import adapt from './adapt.css';
import base from './base.css';
import bubbles from './bubbles.css';
import choices from './choices.css';
import composer from './composer.css';
import layout from './layout.css';
import sheets from './sheets.css';

/** In the order of the cascade. */
const sources = [base, layout, bubbles, choices, sheets, composer, adapt];

/** Gives the document the chat's look. Constructed sheets are subject to no `style-src`. */
export function adoptStyles(target: Document): void {
  target.adoptedStyleSheets = sources.map((source) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(source);
    return sheet;
  });
}
