import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeEvent } from '../../src/log/logEvent.ts';

test('an event is its name, the class of the error and a code; never a message', () => {
  const error = Object.assign(new TypeError('SECRET words'), { code: '23505', detail: 'SECRET key (id)=(…)' });
  expect(describeEvent('api.failed', error)).toEqual({ event: 'api.failed', error: 'TypeError', code: '23505' });
  expect(describeEvent('outbox.restored', undefined, 3)).toEqual({ event: 'outbox.restored', count: 3 });
});

test('what is thrown cannot smuggle words in by its name or code', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), fc.anything(), (thrown, name, code) => {
      const error = Object.assign(new Error('SECRET'), { name, code });
      for (const cause of [thrown, error, { code }]) {
        const { error: named, code: coded, ...rest } = describeEvent('x', cause);
        expect(rest).toEqual({ event: 'x' });
        if (named !== undefined) expect(named).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
        if (coded !== undefined) expect(coded).toMatch(/^[A-Z0-9_]{2,40}$/);
      }
    }),
  );
});
