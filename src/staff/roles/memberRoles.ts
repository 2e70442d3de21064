import type { Role } from './roles.ts';

/** What a member of the roster may do who comes by a link from the command line that names no roles. */
export const MEMBER_ROLES: readonly Role[] = ['intake-officer', 'analyst', 'decision-maker'];
