/** One kind of failure, as RFC 9457 describes it. Nothing of a request ever goes into one. */
export interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 500 | 503;
  readonly title: string;
  /** What to do about it. */
  readonly detail: string;
}

/** Every failure that the API answers with. The names are part of the contract and never change. */
export const problems = {
  malformed: {
    status: 400,
    title: 'The body is not JSON',
    detail: 'Send one JSON object in UTF-8.',
  },
  'not-signed-in': {
    status: 401,
    title: 'Nobody is signed in',
    detail: 'Sign in with a new link.',
  },
  'link-unknown': {
    status: 401,
    title: 'The sign-in link is not known',
    detail: 'Check that the whole link was copied, or ask for a new one.',
  },
  'link-expired': {
    status: 401,
    title: 'The sign-in link has expired',
    detail: 'Ask for a new link.',
  },
  'link-used': {
    status: 401,
    title: 'The sign-in link has been used',
    detail: 'If it was not you who used it, tell the administrator of your unit. Ask for a new link.',
  },
  'passkey-refused': {
    status: 401,
    title: 'The passkey was not accepted',
    detail: 'Try again, with another passkey if you have one. If none works, ask an administrator for a recovery.',
  },
  'mail-not-signed': {
    status: 401,
    title: 'The sealed e-mail is not signed as agreed',
    detail: 'Check that the edge has the same secret as EDGE_MAIL_SECRET, and that both clocks are right.',
  },
  'cross-site': {
    status: 403,
    title: 'The request came from another site',
    detail: 'Use the console at the address of this service.',
  },
  'not-your-role': {
    status: 403,
    title: 'This is not for your role',
    detail: 'An administrator of your unit can say who has the role, or give it to you.',
  },
  'no-account': {
    status: 403,
    title: 'You are signed in by a link alone',
    detail: 'An administrator of your unit can invite you, so that you have an account with passkeys.',
  },
  'challenge-wrong': {
    status: 403,
    title: 'The challenge is not solved',
    detail: 'Get a new challenge from /v1/challenge, solve it and send the same envelope with it.',
  },
  'challenge-expired': {
    status: 403,
    title: 'The challenge is too old',
    detail: 'Get a new challenge from /v1/challenge, solve it and send the same envelope with it.',
  },
  'challenge-used': {
    status: 403,
    title: 'The challenge was spent on another report',
    detail: 'Get a new challenge from /v1/challenge, solve it and send the same envelope with it.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing here',
    detail: 'The addresses of this service are listed at /docs.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The method is not for this address',
    detail: 'Use a method that the Allow header names.',
  },
  'case-changed': {
    status: 409,
    title: 'Somebody has changed the case meanwhile',
    detail: 'Read the case again and repeat what you did, if it is still right. Nothing was changed.',
  },
  'case-refused': {
    status: 409,
    title: 'The rules of a case do not allow it now',
    detail: 'The code says which rule stands against it. Nothing was changed.',
  },
  'delivery-not-failed': {
    status: 409,
    title: 'This is not tried again',
    detail:
      'It was delivered meanwhile, is on its way, is a notice or an alarm of the past, or its report is no longer at that desk.',
  },
  'export-taken': {
    status: 409,
    title: 'Something else is kept under this id',
    detail: 'Make a new random id and send the proposal with it. Nothing was kept.',
  },
  'content-erased': {
    status: 410,
    title: 'The words of this report are erased',
    detail: 'They went when the days were over for which they are kept after an acknowledged export. The record stays.',
  },
  'report-conflict': {
    status: 409,
    title: 'The same sealed report is held with another desk or mailbox',
    detail: 'Seal the report again and send the new envelope.',
  },
  'roster-changed': {
    status: 409,
    title: 'The roster is another one by now',
    detail: 'Fetch the roster and the list of what is to be sealed again, and go on with these. Nothing was kept.',
  },
  'link-key-conflict': {
    status: 409,
    title: "The desk's link key is another one by now",
    detail: 'Fetch the link key again and go on with that one.',
  },
  'passkeys-unavailable': {
    status: 409,
    title: 'There are no passkeys at this address',
    detail: 'Browsers make passkeys for a host name only: the service needs one in PUBLIC_URL, not an IP address.',
  },
  'too-many-passkeys': {
    status: 409,
    title: 'The account has as many passkeys as it may have',
    detail: 'Remove one that is not used any more.',
  },
  'last-passkey': {
    status: 409,
    title: 'It is the only passkey of the account',
    detail: 'Add another one first.',
  },
  'account-exists': {
    status: 409,
    title: 'There is or was an account of that name',
    detail: 'Change its roles, or choose another name: that of an ended account is not given to anybody else.',
  },
  'roles-apart': {
    status: 409,
    title: 'One person cannot have these roles together',
    detail: 'Administrators and auditors have no role that handles reports or takes calls, and no key in the roster.',
  },
  'own-account': {
    status: 409,
    title: 'It is your own account',
    detail: 'Ask another administrator.',
  },
  'last-administrator': {
    status: 409,
    title: 'It is the only administrator',
    detail: 'Make somebody else an administrator first.',
  },
  'recovery-needs-another': {
    status: 409,
    title: 'Another administrator must approve this recovery',
    detail:
      'It takes one who did not propose it, whom it is not for, and who has been an administrator for seven days.',
  },
  'not-in-hand': {
    status: 409,
    title: 'You do not have this report in hand',
    detail:
      'A colleague has it, or nobody: look at the queue again. Who has a report can hand it over, park it or give it back.',
  },
  'too-large': {
    status: 413,
    title: 'The body is too large',
    detail: 'Shorten the text, or send it as two reports.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is of the wrong type',
    detail: 'Send it as application/json.',
  },
  invalid: {
    status: 422,
    title: 'The request does not have the form that this address takes',
    detail: 'The forms are described at /docs.',
  },
  'envelope-invalid': {
    status: 422,
    title: 'The body is not an envelope',
    detail: 'Build it as the Envelope schema at /docs says, with no other members.',
  },
  'desk-unknown': {
    status: 422,
    title: 'The roster has no such desk',
    detail: 'Get the roster again from /v1/roster, seal the report to one of its desks and send the new envelope.',
  },
  'sealed-invalid': {
    status: 422,
    title: 'The report is not sealed as it must be',
    detail: 'Seal it as an OpenPGP message to hidden recipients, padded to one of the sizes in docs/protocol.md.',
  },
  internal: {
    status: 500,
    title: 'The service failed',
    detail: 'Try again later; nothing that was answered with 201 is lost.',
  },
  unavailable: {
    status: 503,
    title: 'The service cannot answer at the moment',
    detail: 'Try again after the time that Retry-After names.',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemName = keyof typeof problems;
