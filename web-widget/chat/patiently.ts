/** Waits between tries to load something. */
const RETRY_AFTER_MS = [1_000, 4_000];

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Tries three times, with a pause after each failure; the last failure is the caller's. */
export async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (const pause of RETRY_AFTER_MS) {
    try {
      return await attempt();
    } catch {
      await wait(pause);
    }
  }
  return attempt();
}
