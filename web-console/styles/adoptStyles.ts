import base from './base.css';
import call from './call.css';
import components from './components.css';
import mail from './mail.css';
import people from './people.css';
import queue from './queue.css';
import report from './report.css';
import tokens from './tokens.css';

/** Gives the page its styles through the style object model, so that its policy needs no `style-src`. */
export function adoptStyles(): void {
  document.adoptedStyleSheets = [tokens, base, components, queue, report, mail, call, people].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
