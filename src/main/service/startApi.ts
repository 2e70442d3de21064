import type { Config } from '../../config/config.ts';
import type { MailOut } from '../../mail/openMail.ts';
import { createQueueEvents } from '../../staff/queue/events/hub.ts';
import { type ApiParts, buildApi } from './buildApi.ts';
import type { Fetch, Listener } from './listen.ts';

export interface StartApiParts extends Omit<ApiParts, 'queueEvents'> {
  readonly config: ApiParts['config'] & Pick<Config, 'email'>;
  /** By which automatic answers to e-mail leave. */
  readonly mail: MailOut | undefined;
  /** What the API answers on, and pages beside it: closed once no event keeps a connection open. */
  readonly listeners: readonly Listener[];
}

/**
 * Starts what reports come in by and staff work with: the HTTP API with the events of its queue, and e-mail where that is
 * asked for. They close in the reverse order.
 * @returns what answers on a listener
 * @throws {ConfigError, ListenError}
 */
export async function startApi(parts: StartApiParts): Promise<Fetch> {
  const { config, mail, listeners, store, closing } = parts;
  const queueEvents = createQueueEvents(store);
  const answer = await buildApi({ ...parts, queueEvents });
  for (const listener of listeners) closing.add(() => listener.close());
  closing.add(() => queueEvents.close());
  if (config.email !== undefined) {
    // A quarter of the start's time, for those alone who take e-mail.
    const { startEmail } = await import('./startEmail.ts');
    await startEmail({ ...parts, email: config.email, mail });
  }
  return answer;
}
