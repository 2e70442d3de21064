import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { SESSION_ABSOLUTE_MS } from './limits.ts';

/** Named in the API's contract. */
export const SESSION_COOKIE = 'candour_session';

/** The cookie's secret, as the client sent it. */
export function readSessionCookie(c: Context): string | undefined {
  return getCookie(c, SESSION_COOKIE);
}

/** Hands a session to the browser: out of scripts' reach, sent by this site's own pages only. */
export function writeSessionCookie(c: Context, publicUrl: string, secret: string): void {
  setCookie(c, SESSION_COOKIE, secret, { ...options(publicUrl), maxAge: SESSION_ABSOLUTE_MS / 1000 });
}

/** Takes the cookie away. */
export function clearSessionCookie(c: Context, publicUrl: string): void {
  deleteCookie(c, SESSION_COOKIE, options(publicUrl));
}

function options(publicUrl: string): CookieOptions {
  return { path: '/v1/staff', httpOnly: true, sameSite: 'Strict', secure: publicUrl.startsWith('https:') };
}
