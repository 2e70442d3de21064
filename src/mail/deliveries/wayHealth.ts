import type { LogEvent } from '../../log/logEvent.ts';
import type { DeliveryState, DeliveryWay } from '../../store/mailTables.ts';

/**
 * Says in the log when a way begins to fail and when it works again, and nothing of the deliveries in between: a line
 * for each would be a line for each report.
 */
export function createWayHealth(
  way: DeliveryWay | 'answer',
  log: LogEvent,
): (state: DeliveryState, code?: string) => void {
  let failing = false;
  return (state, code) => {
    if (state === 'waiting' || state === 'given-up') {
      if (!failing) log(`${way}.failing`, { code });
      failing = true;
    } else if (failing) {
      log(`${way}.recovered`);
      failing = false;
    }
  };
}
