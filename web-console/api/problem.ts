/** The service refused, and said why (RFC 9457). `detail` is the service's own words and never what was sent. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  /** The last part of the problem's `type`, for instance `link-used`. */
  readonly slug: string;

  constructor(status: number, slug: string, detail: string) {
    super(detail);
    this.status = status;
    this.slug = slug;
  }
}

/** No answer came: the network or the service is away. Nothing was lost; trying again is right. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Reads a refusal; an answer that is no problem document is named by its status. */
export async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  const { type, detail } = (typeof body === 'object' && body !== null ? body : {}) as {
    type?: unknown;
    detail?: unknown;
  };
  const slug = typeof type === 'string' ? (type.split('/').at(-1) ?? '') : '';
  return new Problem(
    response.status,
    slug,
    typeof detail === 'string' ? detail : `The service answered ${response.status}.`,
  );
}

/** True for the answer that there is no session, or none any more. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof Problem && error.status === 401;
}
