import type { AssetReference } from '../context.ts';
import { escapeHtml } from './escapeHtml.ts';

export interface ChatPageOptions {
  readonly chat: AssetReference;
  /** The words of `language`. */
  readonly words: AssetReference;
  /** Origin that the chat sends to and loads the rest of its code from. */
  readonly service: string;
  /** Root fingerprint of the unit, used when the address pins none. */
  readonly fingerprint: string;
  readonly language: string;
}

/** The chat as a page of its own, or framed by a site whose policy does not let the loader make its own frame. */
export function chatPage(options: ChatPageOptions): string {
  const { chat, words, service, fingerprint, language } = options;
  const settings = `lang="${escapeHtml(language)}" data-service="${escapeHtml(service)}" data-fingerprint="${escapeHtml(fingerprint)}"`;
  return `<!doctype html>
<html ${settings}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="preload" as="fetch" href="${escapeHtml(service + words.path)}" crossorigin="anonymous">
<title>Candour</title>
</head>
<body><script src="${escapeHtml(chat.path)}" integrity="${escapeHtml(chat.integrity)}" crossorigin="anonymous"></script></body>
</html>
`;
}

/**
 * What the chat may do: run its own bundle and the sealer, the latter as a
 * worker where the browser can (from a `data:` address: workers from `blob:`
 * have no WebCrypto under an opaque origin), and talk to this service. The
 * sandbox gives it an opaque origin, so that it can keep nothing on the device.
 * Any site may frame it: that is what it is for.
 */
export function chatPolicy(scripts: readonly AssetReference[], service: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(({ path }) => service + path).join(' ')}`,
    `connect-src ${service}`,
    'worker-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
    "require-trusted-types-for 'script'",
    'trusted-types candour',
    'sandbox allow-scripts allow-forms allow-modals allow-top-navigation-by-user-activation',
  ].join('; ');
}
