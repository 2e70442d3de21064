import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Room above the message that is scrolled to. */
const GAP_PX = 12;

const still = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

const headerHeight = (): number => document.querySelector('.header')?.getBoundingClientRect().height ?? 0;

export interface ScrollOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Scrolls whenever this changes. */
  readonly key: string;
  /** Id of the message to begin with; null for what there is to do. */
  readonly from: number | null;
}

/** Scrolls to what is new: all of it if it fits, otherwise from its beginning on. */
export function useScrollToNew({ scroller, key, from }: ScrollOptions): void {
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (isFirst.current || !element) {
      isFirst.current = false;
      return;
    }
    const first =
      element.querySelector<HTMLElement>(`[data-message="${from}"]`) ?? element.querySelector<HTMLElement>('.panel');
    // On a low screen it is the page that scrolls, under the header.
    const isOwn = element.scrollHeight > element.clientHeight;
    const box = isOwn ? element : document.documentElement;
    const edge = isOwn ? element.getBoundingClientRect().top : headerHeight();
    const bottom = box.scrollHeight - box.clientHeight;
    const start = first ? first.getBoundingClientRect().top - edge + box.scrollTop - GAP_PX : bottom;
    box.scrollTo({ top: Math.min(bottom, start), behavior: still() ? 'auto' : 'smooth' });
  }, [scroller, key, from]);
}

/** Keeps what is suggested for the typed words in sight while they are typed. */
export function useScrollToEnd(scroller: RefObject<HTMLElement | null>, typed: string): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && typed !== '') {
      element.scrollTo({ top: element.scrollHeight });
    }
  }, [scroller, typed]);
}

/**
 * Puts the focus where the reporter goes on, when the conversation has moved:
 * into the answer on devices with a keyboard, otherwise to what there is to
 * pick. Never at the start, and never away from a control that is still there.
 */
export function useFocusOnMove(
  composer: RefObject<HTMLElement | null>,
  panel: RefObject<HTMLElement | null>,
  key: string,
  typesNext: boolean,
): void {
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (isFirst.current || !document.hasFocus()) {
      isFirst.current = false;
      return;
    }
    const { activeElement } = document;
    const isTyping = activeElement !== null && activeElement === composer.current;
    if (isTyping && typesNext) {
      return;
    }
    const hasKeyboard = window.matchMedia('(pointer: fine)').matches;
    const target = typesNext && hasKeyboard && composer.current ? composer.current : panel.current;
    target?.focus({ preventScroll: true });
  }, [composer, panel, key, typesNext]);
}
