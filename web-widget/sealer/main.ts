import { problemOf } from './problem.ts';
import type { FromSealer, ToSealer } from './protocol.ts';
import { send } from './send.ts';
import { openSession, type Session } from './session.ts';

/** A worker's own scope, or the end of a channel when this runs in the chat's window. */
type Line = Pick<MessagePort, 'postMessage' | 'addEventListener'>;

function answer(line: Line): void {
  let session: Session | undefined;
  const tell = (message: FromSealer): void => line.postMessage(message);

  const handle = async (message: ToSealer): Promise<void> => {
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
    try {
      if (!session) throw new RangeError('nothing was prepared');
      const words = await send(session, message.report, message.priority, (step) => tell({ type: 'progress', step }));
      tell({ type: 'sent', words });
    } catch (error) {
      tell({ type: 'failed', problem: problemOf(error) });
    }
  };
  line.addEventListener('message', (event) => void handle(event.data));
  if (!globalThis.crypto?.subtle) throw new TypeError('no WebCrypto here');
  tell({ type: 'awake' });
}

if (typeof document === 'undefined') {
  answer(globalThis as unknown as Line);
} else {
  const { port1, port2 } = new MessageChannel();
  answer(port1);
  port1.start();
  document.currentScript?.dispatchEvent(new CustomEvent('candour-sealer', { detail: port2 }));
}
