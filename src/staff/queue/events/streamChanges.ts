import type { SSEStreamingApi } from 'hono/streaming';
import { createAlarm } from '../../../outbox/alarm.ts';
import type { QueueEvents } from './hub.ts';
import { GATHER_MS, HEARTBEAT_MS, MAX_STREAM_MS } from './limits.ts';

export interface StreamOptions {
  readonly events: QueueEvents;
  /** The member's desks as they are now; undefined once they may not look any more. */
  readonly desks: () => Promise<readonly string[] | undefined>;
  readonly heartbeatMs?: number;
}

/** Says `changed` each time that something has changed at one of the desks, until nobody listens or nobody may. */
export async function streamChanges(stream: SSEStreamingApi, options: StreamOptions): Promise<void> {
  const { events, desks, heartbeatMs = HEARTBEAT_MS } = options;
  const alarm = createAlarm();
  const end = performance.now() + MAX_STREAM_MS;
  const changed = new Set<string | undefined>();
  let isOver = false;
  const over = (): void => {
    isOver = true;
    alarm.stop();
  };
  const unsubscribe = events.subscribe((desk) => {
    changed.add(desk);
    alarm.ring();
  });
  const forget = events.onClose(over);
  stream.onAbort(over);
  try {
    await stream.write(': listening\n\n');
    while (!isOver && performance.now() < end) {
      await alarm.wait(heartbeatMs);
      if (isOver) return;
      const own = await desks();
      if (own === undefined) return;
      const isTheirs = [...changed].some((desk) => desk === undefined || own.includes(desk));
      changed.clear();
      if (!isTheirs) {
        await stream.write(': still here\n\n');
        continue;
      }
      await stream.writeSSE({ event: 'changed', data: '' });
      await alarm.pause(GATHER_MS);
    }
  } finally {
    unsubscribe();
    forget();
  }
}
