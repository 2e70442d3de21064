import type { StaffApi } from '../staff/startStaffApi.ts';

/** What the console sends with what it does by itself. */
export const BACKGROUND = { 'sec-fetch-site': 'same-origin', 'candour-refresh': 'background' };

/** Somebody who listens for changes, and what they have heard so far. */
export interface Listener {
  readonly status: number;
  heard(): string;
  /** Resolves when the service ends the stream. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export async function listen(api: StaffApi, cookie: string): Promise<Listener> {
  const response = await api.ask('/v1/staff/queue/events', { cookie, headers: BACKGROUND });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const read = async (): Promise<void> => {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) heard += next.value;
  };
  const ended = read().catch(() => undefined);
  return { status: response.status, heard: () => heard, ended, stop: async () => void (await reader?.cancel()) };
}
