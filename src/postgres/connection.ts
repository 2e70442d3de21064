import { SOCKET_PORT } from './chooseSocketFolder.ts';
import { ROLE } from './initialiseCluster.ts';

/** What a `pg` pool needs to connect; there is no password, the kernel vouches for the account (`peer`). */
export interface PostgresConnection {
  /** Folder of the Unix socket. */
  host: string;
  port: number;
  user: string;
  database: string;
}

export function connectionTo(socketFolder: string): PostgresConnection {
  return { host: socketFolder, port: SOCKET_PORT, user: ROLE, database: ROLE };
}
