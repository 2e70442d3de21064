import { useEffect, useState } from 'preact/hooks';
import type { Action, Conversation } from '../../src/conversation/state.ts';
import { deskFor } from '../../src/interview/deskFor.ts';
import { interview } from '../../src/interview/interview.ts';
import type { Texts } from '../../src/interview/texts/types.ts';
import { toReport } from '../../src/interview/toReport.ts';
import type { ShownDesk } from '../../src/roster/roster.ts';
import type { ChatConfig } from './config.ts';
import type { SealerNews } from './sealerClient.ts';
import { useSealer } from './useSealer.ts';

export interface Sending {
  /** Where the report goes; undefined when the unit has no such desk, null while the roster is not there yet. */
  readonly desk: ShownDesk | undefined | null;
  send(): void;
  reopen(): void;
  close(): void;
}

const actionFrom = (message: SealerNews): Action =>
  message.type === 'progress' ? { type: 'sending', step: message.step } : message;

/** Sends the report: at once when the sealer is ready, otherwise as soon as it is. */
export function useSending(
  config: ChatConfig,
  texts: Texts,
  conversation: Conversation,
  dispatch: (action: Action) => void,
): Sending {
  const { walk, sealing, urgent } = conversation;
  const [isWaiting, setIsWaiting] = useState(false);
  const sealer = useSealer(config, (message) => dispatch(actionFrom(message)));
  const desk = sealing.name === 'ready' ? deskFor(interview, walk.answers, sealing.desks) : null;

  useEffect(() => {
    if (!isWaiting || sealing.name === 'loading') {
      return;
    }
    setIsWaiting(false);
    if (desk) {
      sealer.send(toReport(interview, walk.answers, texts, { desk: desk.id, channel: 'chat' }), urgent);
    } else if (sealing.name === 'ready') {
      dispatch({ type: 'failed', problem: 'desk' });
    }
  }, [isWaiting, sealing, desk, walk, texts, urgent, sealer, dispatch]);

  return {
    desk,
    send: () => {
      dispatch({ type: 'sending', step: 'keys' });
      setIsWaiting(true);
    },
    reopen: () => {
      dispatch({ type: 'reopening' });
      sealer.reopen();
    },
    close: sealer.close,
  };
}
