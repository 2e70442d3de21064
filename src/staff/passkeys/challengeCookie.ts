import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { CHALLENGE_LIFETIME_MS } from './limits.ts';

/** Binds a challenge to the browser that asked for it. */
const CHALLENGE_COOKIE = 'candour_challenge';

export function readChallengeCookie(c: Context): string | undefined {
  return getCookie(c, CHALLENGE_COOKIE);
}

export function writeChallengeCookie(c: Context, publicUrl: string, secret: string): void {
  setCookie(c, CHALLENGE_COOKIE, secret, { ...options(publicUrl), maxAge: CHALLENGE_LIFETIME_MS / 1000 });
}

export function clearChallengeCookie(c: Context, publicUrl: string): void {
  deleteCookie(c, CHALLENGE_COOKIE, options(publicUrl));
}

function options(publicUrl: string): CookieOptions {
  return { path: '/v1/staff', httpOnly: true, sameSite: 'Strict', secure: publicUrl.startsWith('https:') };
}
