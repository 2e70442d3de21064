import { exitUrl } from '../shared/exitUrl.ts';
import type { ChatBundle } from '../shared/pinned.ts';
import { watchShift } from '../shared/watchShift.ts';
import { type FrameConfig, frameDocument } from './frameDocument.ts';
import { leaveHost } from './leaveHost.ts';
import css from './loader.css';

/**
 * What the frame may do in the browser: run its script, use forms, and ask
 * before it is closed with words in it (which needs `allow-modals`). Without
 * `allow-same-origin` its origin is opaque: the page around it reads nothing.
 */
const SANDBOX = 'allow-scripts allow-forms allow-modals';

/** After so long without a sign of life the page's own words are shown: its policy may not allow the chat. */
const PATIENCE_MS = 20_000;

/** The frame's title for screen readers, before the chat can say it in its own words. */
const TITLES: Readonly<Record<string, string>> = { en: 'Report a concern: chat', cy: 'Codi pryder: sgwrs' };

/** A page that demands Trusted Types is given one; the markup is made here and escaped. */
function asTrusted(html: string): string {
  const { trustedTypes } = window as { trustedTypes?: { createPolicy(name: string, rules: object): TrustedPolicy } };
  try {
    const policy = trustedTypes?.createPolicy('candour-frame', { createHTML: (text: string) => text });
    return (policy?.createHTML(html) as string | undefined) ?? html;
  } catch {
    return html;
  }
}

interface TrustedPolicy {
  createHTML(text: string): unknown;
}

/** Makes the class of `<candour-chat>` for the service that the loader came from and the chat it was built with. */
export function chatElement(origin: string, chat: ChatBundle): typeof HTMLElement {
  return class CandourChat extends HTMLElement {
    #stop: (() => void) | undefined;

    connectedCallback(): void {
      const config: FrameConfig = {
        service: new URL(this.getAttribute('service') ?? origin, origin).origin,
        fingerprint: this.getAttribute('unit-fingerprint') ?? '',
        lang: this.getAttribute('lang') ?? 'en',
        exit: exitUrl(this.getAttribute('exit-url')),
        force: this.getAttribute('force') ?? '',
      };
      const frame = document.createElement('iframe');
      frame.title = TITLES[config.lang] ?? TITLES.en ?? '';
      frame.referrerPolicy = 'no-referrer';
      frame.setAttribute('sandbox', SANDBOX);
      if (this.getAttribute('mode') === 'frame') {
        const { service, fingerprint, ...query } = config;
        frame.src = `${service}/chat?${new URLSearchParams({ unit: fingerprint, ...query })}`;
      } else {
        frame.srcdoc = asTrusted(frameDocument(config, chat));
      }
      this.#show(frame);
      this.#stop = this.#listen(frame, config.exit);
    }

    disconnectedCallback(): void {
      this.#stop?.();
    }

    #show(frame: HTMLIFrameElement): void {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
      root.replaceChildren(frame, document.createElement('slot'));
    }

    #listen(frame: HTMLIFrameElement, exit: string): () => void {
      const patience = window.setTimeout(() => this.classList.add('stuck'), PATIENCE_MS);
      const leave = () => leaveHost(frame, exit);
      const hear = ({ source, data }: MessageEvent) => {
        if (source !== frame.contentWindow || typeof data !== 'object' || data === null) return;
        if (data.candour === 'ready') {
          window.clearTimeout(patience);
          this.classList.remove('stuck');
        }
        if (data.candour === 'leave') leave();
      };
      const unwatch = watchShift(window, { onCount: (left) => left === 0 && leave() });
      window.addEventListener('message', hear);
      return () => {
        window.clearTimeout(patience);
        unwatch();
        window.removeEventListener('message', hear);
      };
    }
  };
}
