import type { Page } from 'playwright-core';

/** What a script on the force's own page could gather. */
export interface Overheard {
  /** Types of events that tell what somebody does with a keyboard, pointer or clipboard. */
  events: string[];
  /** Data of every message that the page got. */
  messages: unknown[];
}

const TELLING_EVENTS = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'submit', 'selectionchange'],
  ...['copy', 'cut', 'paste', 'compositionstart', 'compositionupdate', 'compositionend'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'wheel', 'touchstart'],
];

/** Puts a curious script on the page, before any of its own runs: it listens to everything, in the capturing phase. */
export async function plantSpy(page: Page): Promise<void> {
  await page.addInitScript((types) => {
    if (window !== window.top) return;
    const overheard: Overheard = { events: [], messages: [] };
    for (const type of types) window.addEventListener(type, (event) => overheard.events.push(event.type), true);
    window.addEventListener('message', (event) => overheard.messages.push(event.data), true);
    Object.assign(window, { overheard });
  }, TELLING_EVENTS);
}

export const overheardBy = (page: Page): Promise<Overheard> =>
  page.evaluate(() => (window as unknown as { overheard: Overheard }).overheard);

/** What the page's script gets when it reaches into the chat's frame by every means that a window has. */
export interface Reach {
  contentDocument: unknown;
  svgDocument: unknown;
  /** Names on the frame's window that could be read, of all that the page's own window has. */
  readable: string[];
  /** Names on the frame's window that could be set. */
  writable: string[];
  framesInside: number;
  resources: string[];
  storage: { local: number; session: number; cookie: string; databases: number; caches: number };
}

/** Runs on the page, in its own world, as an analytics script would. */
export function reachIntoFrame(page: Page): Promise<Reach> {
  return page.evaluate(async () => {
    const host = document.querySelector('candour-chat');
    const frame = host?.shadowRoot?.querySelector('iframe');
    const inside = frame?.contentWindow;
    if (!frame || !inside) throw new Error('no frame');
    const works = (attempt: () => unknown): boolean => {
      try {
        attempt();
        return true;
      } catch {
        return false;
      }
    };
    const names = new Set<string>();
    for (let of: object | null = window; of !== null; of = Object.getPrototypeOf(of)) {
      for (const name of Object.getOwnPropertyNames(of)) names.add(name);
    }
    const bag = inside as unknown as Record<string, unknown>;
    return {
      contentDocument: frame.contentDocument,
      svgDocument: frame.getSVGDocument(),
      readable: [...names].filter((name) => works(() => bag[name])).sort(),
      writable: [...names]
        .filter((name) => name !== 'location')
        .filter((name) => works(() => Reflect.set(bag, name, 'overwritten') || Promise.reject()))
        .sort(),
      framesInside: inside.length,
      resources: performance.getEntriesByType('resource').map((entry) => entry.name),
      storage: {
        local: localStorage.length,
        session: sessionStorage.length,
        cookie: document.cookie,
        databases: (await indexedDB.databases()).length,
        caches: 'caches' in window ? (await caches.keys()).length : 0,
      },
    };
  });
}

/** All that a window shows to another origin, and which says nothing of what is in it (HTML, "cross-origin properties"). */
export const CROSS_ORIGIN_PROPERTIES = [
  ...['blur', 'close', 'closed', 'focus', 'frames', 'length', 'location', 'opener', 'parent', 'postMessage'],
  ...['self', 'then', 'top', 'window'],
];
