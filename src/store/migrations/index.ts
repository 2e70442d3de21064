import { intake } from './0001-intake.ts';
import { staff } from './0002-staff.ts';
import { callHandlers } from './0003-call-handlers.ts';
import { audit } from './0004-audit.ts';
import { identity } from './0005-identity.ts';
import { casework } from './0006-casework.ts';
import { links } from './0007-links.ts';
import { mailOut } from './0008-mail-out.ts';
import { queue } from './0009-queue.ts';
import { mailIn } from './0010-mail-in.ts';
import { priority } from './0011-priority.ts';
import { addedKeys } from './0012-added-keys.ts';
import { deskWork } from './0013-desk-work.ts';
import { alarmMail } from './0014-alarm-mail.ts';
import { exports } from './0015-exports.ts';
import { transfer } from './0016-transfer.ts';
import { retention } from './0017-retention.ts';
import { queueOrder } from './0019-queue-order.ts';
import { nextDue } from './0020-next-due.ts';

/** One step of the schema. A step that has been released never changes; a new one follows it. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly sql: string;
}

/** All steps, in the order they run. */
export const migrations: readonly Migration[] = [
  { id: 1, name: 'intake', sql: intake },
  { id: 2, name: 'staff', sql: staff },
  { id: 3, name: 'call-handlers', sql: callHandlers },
  { id: 4, name: 'audit', sql: audit },
  { id: 5, name: 'identity', sql: identity },
  { id: 6, name: 'casework', sql: casework },
  { id: 7, name: 'links', sql: links },
  { id: 8, name: 'mail-out', sql: mailOut },
  { id: 9, name: 'queue', sql: queue },
  { id: 10, name: 'mail-in', sql: mailIn },
  { id: 11, name: 'priority', sql: priority },
  { id: 12, name: 'added-keys', sql: addedKeys },
  { id: 13, name: 'desk-work', sql: deskWork },
  { id: 14, name: 'alarm-mail', sql: alarmMail },
  { id: 15, name: 'exports', sql: exports },
  { id: 16, name: 'transfer', sql: transfer },
  { id: 17, name: 'retention', sql: retention },
  { id: 19, name: 'queue-order', sql: queueOrder },
  { id: 20, name: 'next-due', sql: nextDue },
];
