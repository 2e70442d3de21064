import type { ListenOptions } from './listen.ts';

/** The port cannot be taken. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly remedy: string;

  constructor({ host, port, variable }: ListenOptions, cause: NodeJS.ErrnoException) {
    const [problem, remedy] = explain(cause, host, port, variable);
    super(problem, { cause });
    this.remedy = remedy;
  }
}

function explain(cause: NodeJS.ErrnoException, host: string, port: number, variable: string): [string, string] {
  switch (cause.code) {
    case 'EADDRINUSE':
      return [
        `Port ${port} is in use by another program (${variable}).`,
        `Choose another port: ${variable}=${port < 65_000 ? port + 100 : port - 100}. Or see what uses it: ss -ltnp 'sport = :${port}'`,
      ];
    case 'EACCES':
      return [
        `Port ${port} may not be used by this user (${variable}).`,
        `Choose a port above 1023, for example ${variable}=8080, and put a web server in front of it.`,
      ];
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return [
        `This machine does not have the address ${host} (HOST).`,
        'Set HOST to an address of this machine, 127.0.0.1 for this machine alone or 0.0.0.0 for every network.',
      ];
    default:
      return [`Cannot listen on ${host}, port ${port} (${cause.code}).`, `Check HOST and ${variable}.`];
  }
}
