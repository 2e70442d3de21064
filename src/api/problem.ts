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

/** What a problem says beyond its kind: a code of a published list and its words, never anything of the request. */
export interface ProblemReason {
  readonly code: string;
  readonly words: string;
}

/** Answers with a problem document, keeping the headers that were set on the context. */
export function sendProblem(
  c: Responder,
  name: ProblemName,
  headers: Record<string, string> = {},
  reason?: ProblemReason,
): Response {
  const document = { ...problemDocument(name), ...(reason && { detail: reason.words, code: reason.code }) };
  return c.body(JSON.stringify(document), problems[name].status, {
    'Content-Type': 'application/problem+json',
    ...(name === 'unavailable' ? { 'Retry-After': RETRY_AFTER_SECONDS } : {}),
    ...headers,
  });
}

/** Thrown by what a handler calls to end the request with a problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ProblemName;
  readonly reason: ProblemReason | undefined;

  constructor(problem: ProblemName, reason?: ProblemReason) {
    super(problems[problem].title);
    this.problem = problem;
    this.reason = reason;
  }
}
