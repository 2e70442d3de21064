/// <reference lib="webworker" />
import { problemOf } from './problem.ts';
import type { FromSealer, ToSealer } from './protocol.ts';
import { send } from './send.ts';
import { openSession, type Session } from './session.ts';

declare const self: DedicatedWorkerGlobalScope;

let session: Session | undefined;

const tell = (message: FromSealer): void => self.postMessage(message);

async function handle(message: ToSealer): Promise<void> {
  if (message.type === 'prepare') {
    const { service, fingerprint, signed } = message;
    try {
      session = await openSession({ service, fingerprint }, signed);
      tell({ type: 'verified', desks: session.roster.desks.map(({ id, kind, name }) => ({ id, kind, name })) });
    } catch {
      tell({ type: 'stopped' });
    }
    return;
  }
  if (!session) {
    tell({ type: 'failed', problem: 'roster' });
    return;
  }
  try {
    const words = await send(session, message.report, message.priority, (step) => tell({ type: 'progress', step }));
    tell({ type: 'sent', words });
  } catch (error) {
    tell({ type: 'failed', problem: problemOf(error) });
  }
}

self.addEventListener('message', (event: MessageEvent<ToSealer>) => void handle(event.data));
