import { parentPort, workerData } from 'node:worker_threads';
import { type CountsRequest, describeCounts } from '../../staff/statistics/describeCounts.ts';

/** One calculation, and the thread is done; a fault ends it, which says enough. */
parentPort?.postMessage(describeCounts(workerData as CountsRequest));
