/** How much PostgreSQL keeps in memory for itself; small, as the operating system's cache serves the rest. */
const SHARED_BUFFERS = '64MB';

/** API pool, workers and queue together stay well below this; every slot costs shared memory. */
const MAX_CONNECTIONS = 60;

/**
 * PostgreSQL's settings for a service on one small machine. They are given on the command line at every start, so a
 * change here reaches data folders that exist already and no file can contradict them.
 */
export function serverSettings(folders: { data: string; socket: string }): Record<string, string> {
  return {
    // No network: a socket in a folder that only PostgreSQL's account (and root) can enter.
    listen_addresses: '',
    unix_socket_directories: quoteListItem(folders.socket),
    unix_socket_permissions: '0700',
    hba_file: `${folders.data}/candour_hba.conf`,
    ident_file: `${folders.data}/candour_ident.conf`,

    // An accepted report survives a power cut: a commit returns after its bytes are on the disk.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',

    // What PostgreSQL prints must not say who or when. No time in front of a line, no statement, no parameter, and
    // no DETAIL, which repeats values of the row at fault.
    log_destination: 'stderr',
    logging_collector: 'off',
    log_line_prefix: '',
    log_min_messages: 'warning',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_connections: '',
    log_disconnections: 'off',
    log_checkpoints: 'off',
    log_lock_waits: 'off',
    log_autovacuum_min_duration: '-1',
    log_temp_files: '-1',
    track_commit_timestamp: 'off',

    // The write-ahead log holds the exact time of every commit; PostgreSQL cannot leave it out. Old segments are
    // deleted, not kept for reuse, and a checkpoint every minute of use makes them old soon.
    wal_recycle: 'off',
    min_wal_size: '32MB',
    max_wal_size: '512MB',
    checkpoint_timeout: '60s',
    checkpoint_warning: '0',

    // Nothing replicates from this server, so nothing is kept ready for it.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_replication_slots: '0',
    max_logical_replication_workers: '0',

    // Small: no process and no memory for work that does not occur here.
    shared_buffers: SHARED_BUFFERS,
    max_connections: String(MAX_CONNECTIONS),
    superuser_reserved_connections: '1',
    io_method: 'sync',
    huge_pages: 'off',
    jit: 'off',
    max_parallel_workers_per_gather: '0',
    max_parallel_maintenance_workers: '0',
    autovacuum_max_workers: '2',
    work_mem: '4MB',
    maintenance_work_mem: '32MB',
    timezone: 'UTC',
  };
}

/** The settings as `postgres` takes them on its command line. */
export function settingArguments(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** `unix_socket_directories` is a comma-separated list, whose items may stand in double quotes. */
function quoteListItem(path: string): string {
  return `"${path.replaceAll('"', '""')}"`;
}
