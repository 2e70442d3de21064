import type { ChatBundle } from '../shared/pinned.ts';

/** What the chat is told through its document. None of it is secret. */
export interface FrameConfig {
  /** Origin of the service. */
  readonly service: string;
  /** Fingerprint of the unit's root key that this page pins. */
  readonly fingerprint: string;
  readonly lang: string;
  /** Where leaving quickly goes. */
  readonly exit: string;
  /** The force that the page speaks for, offered first. */
  readonly force: string;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/**
 * What the frame may do: run the chat and the sealer, the latter as a worker
 * where the browser can, and talk to the service. No style, image, font, form
 * or frame.
 */
const policy = (service: string, { path, sealers }: ChatBundle): string =>
  [
    "default-src 'none'",
    `script-src ${[path, ...sealers].map((each) => service + each).join(' ')}`,
    `connect-src ${service}`,
    'worker-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types candour',
  ].join('; ');

/** Has the words come beside the chat and not after it. */
function preloadWords({ service, lang }: FrameConfig, { words }: ChatBundle): string {
  const wanted = words[lang.toLowerCase().split('-')[0] ?? ''] ?? Object.values(words)[0];
  return wanted
    ? `<link rel="preload" as="fetch" href="${escapeHtml(service + wanted.path)}" crossorigin="anonymous">`
    : '';
}

/** The document of the chat's frame: its policy, its settings, and one script that the browser checks against its hash. */
export function frameDocument(config: FrameConfig, chat: ChatBundle): string {
  const script = config.service + chat.path;
  const data = Object.entries(config)
    .map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`)
    .join('');
  return [
    `<!doctype html><html lang="${escapeHtml(config.lang)}"${data}><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy(config.service, chat))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark"><title>Candour</title>',
    preloadWords(config, chat),
    `</head><body><script src="${escapeHtml(script)}" integrity="${chat.integrity}" crossorigin="anonymous"></script>`,
    '</body></html>',
  ].join('');
}
