import { expect, onTestFinished, test } from 'vitest';
import { openRelay } from '../../src/mail/transport/openRelay.ts';
import { AUTHORITY, startRelay } from '../support/relay.ts';

/** Somebody who answers in the relay's place with a certificate of their own. */

const mail = {
  from: 'candour@report.example.org',
  to: 'box@unit.example',
  message: 'Subject: Candour\r\n\r\nHello\r\n',
};

test.each([
  // An authority that nobody here trusts.
  ['starttls', 'localhost', undefined],
  ['implicit', 'localhost', undefined],
  // The name of another relay.
  ['starttls', 'otherName', AUTHORITY],
  ['implicit', 'otherName', AUTHORITY],
] as const)(
  '%s, %s: a certificate with a wrong authority or name is refused, and nothing is sent',
  async (tls, certificate, ca) => {
    const impostor = await startRelay({ tls, certificate });
    onTestFinished(() => impostor.close());
    const relay = openRelay({ host: 'localhost', port: impostor.port, tls }, { name: 'report.example.org', ca });
    const outcome = await relay.send(mail);
    expect(outcome.kind).toBe('later');
    expect(impostor.taken).toEqual([]);
  },
);
