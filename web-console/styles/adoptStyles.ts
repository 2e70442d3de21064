import audit from './audit.css';
import base from './base.css';
import call from './call.css';
import casework from './case.css';
import components from './components.css';
import links from './links.css';
import mail from './mail.css';
import out from './out.css';
import outline from './outline.css';
import people from './people.css';
import queue from './queue.css';
import report from './report.css';
import search from './search.css';
import spelled from './spelled.css';
import tokens from './tokens.css';

/** Gives the page its styles through the style object model, so that its policy needs no `style-src`. */
export function adoptStyles(): void {
  const texts = [
    tokens,
    base,
    components,
    queue,
    report,
    mail,
    casework,
    out,
    call,
    outline,
    spelled,
    links,
    search,
    people,
    audit,
  ];
  document.adoptedStyleSheets = texts.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
