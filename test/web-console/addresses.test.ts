import { expect, test } from 'vitest';
import { readRoute, routeHref } from '../../web-console/route.ts';
import { tokenOfLink } from '../../web-console/session/signInToken.ts';

test('takes the token from a pasted link, or the token alone', () => {
  expect(tokenOfLink('  https://candour.example/console#sign-in=abc \n')).toEqual({ kind: 'sign-in', token: 'abc' });
  expect(tokenOfLink('https://candour.example/console#join=abc')).toEqual({ kind: 'join', token: 'abc' });
  expect(tokenOfLink('abc')).toEqual({ kind: 'sign-in', token: 'abc' });
});

test('routes survive their own links; anything else is the queue', () => {
  const id = 'a'.repeat(64);
  for (const route of [
    { view: 'report', id },
    { view: 'queue', queue: 'mine' },
    { view: 'queue', queue: 'waiting' },
  ] as const) {
    expect(readRoute(routeHref(route))).toEqual(route);
  }
  for (const hash of ['', '#', '#/report/x', `#/report/${id}0`, '#/<img>', '#sign-in=x']) {
    expect(readRoute(hash)).toEqual({ view: 'queue', queue: 'waiting' });
  }
});
