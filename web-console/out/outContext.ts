import type { Report } from '../../src/report/report.ts';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import type { CaseControl } from '../case/useCase.ts';
import type { Keyring } from '../key/keyring.ts';

/** What every part of going out works with. */
export interface OutContext {
  readonly view: CaseView;
  readonly control: CaseControl;
  readonly report: Report;
  readonly keyring: Keyring;
  /** The member's id. */
  readonly me: string;
  /** Fingerprint of the unit's root key. */
  readonly root: string;
  /** Who the document says that it is from. */
  readonly from: string;
  /** The service's time. */
  readonly now: number;
  /** Grows when something has changed at the desks. */
  readonly changes: number;
  /** Reads again what goes out. */
  readonly refresh: () => Promise<void>;
}
