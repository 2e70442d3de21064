import type { ChatBundle } from '../shared/pinned.ts';
import { chatElement } from './element.ts';

/** Put in by the build: the chat's path and hash. */
declare const __CHAT__: ChatBundle;

const script = document.currentScript;
const origin = script instanceof HTMLScriptElement ? new URL(script.src).origin : window.location.origin;

if (!customElements.get('candour-chat')) {
  customElements.define('candour-chat', chatElement(origin, __CHAT__));
}
