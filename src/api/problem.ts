import { type ProblemKind, type ProblemName, problems } from './problems.ts';

/** How long a client should wait before it tries an unavailable service again; short, as restarts are. */
const RETRY_AFTER_SECONDS = '5';

/** The body of a problem document (RFC 9457, section 3). */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}

/** The document of a problem; the same for everyone who meets it. */
export function problemDocument(name: ProblemName): ProblemDocument {
  const kind: ProblemKind = problems[name];
  return { type: `/problems/${name}`, title: kind.title, status: kind.status, detail: kind.detail };
}

/** What a handler's context must offer: Hono's does. */
interface Responder {
  body(data: string, status: ProblemKind['status'], headers: Record<string, string>): Response;
}

/** Answers with a problem document, keeping the headers that were set on the context. */
export function sendProblem(c: Responder, name: ProblemName, headers: Record<string, string> = {}): Response {
  return c.body(JSON.stringify(problemDocument(name)), problems[name].status, {
    'Content-Type': 'application/problem+json',
    ...(name === 'unavailable' ? { 'Retry-After': RETRY_AFTER_SECONDS } : {}),
    ...headers,
  });
}

/** Thrown by what a handler calls to end the request with a problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ProblemName;

  constructor(problem: ProblemName) {
    super(problems[problem].title);
    this.problem = problem;
  }
}
