import { type Listening, listenTo } from '../../../store/listenTo.ts';
import type { Store } from '../../../store/openStore.ts';
import { QUEUE_CHANNEL } from './announce.ts';

/** Tells those who look at a desk's queue that something about it has changed, and not what. */
export interface QueueEvents {
  /** Calls back for each change at a desk, by its id, and for `undefined` when changes may have been missed. */
  subscribe(onChange: (desk: string | undefined) => void): () => void;
  /** Ends every subscriber's stream, and what listens to the database. */
  close(): Promise<void>;
  /** Called once when `close` is. */
  onClose(ended: () => void): () => void;
}

/** One connection of the process listens for all who look, and none while nobody does. */
export function createQueueEvents(store: Store): QueueEvents {
  const subscribers = new Set<(desk: string | undefined) => void>();
  const closers = new Set<() => void>();
  let listening: Listening | undefined;

  const tell = (desk: string | undefined): void => {
    for (const subscriber of subscribers) subscriber(desk);
  };
  return {
    subscribe: (onChange) => {
      subscribers.add(onChange);
      listening ??= listenTo(store, QUEUE_CHANNEL, tell);
      return () => {
        subscribers.delete(onChange);
        if (subscribers.size > 0) return;
        void listening?.close();
        listening = undefined;
      };
    },
    onClose: (ended) => {
      closers.add(ended);
      return () => closers.delete(ended);
    },
    close: async () => {
      for (const ended of closers) ended();
      await listening?.close();
      listening = undefined;
    },
  };
}
