/** Addresses that mean this machine, or every network of it: a browser here says `localhost`. */
const HERE = ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'];

/** The origin at which a browser on this machine reaches a server that listens on `host` and `port`. */
export function localUrl(host: string, port: number): string {
  if (HERE.includes(host)) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
