import { expect, test } from 'vitest';
import { webhookSecret } from '../../src/mail/settings/webhookSecret.ts';
import { signWebhook } from '../../src/mail/webhook/sign.ts';

test('signs as the published example of Standard Webhooks (the one that its libraries are tested with)', () => {
  const secret = webhookSecret.parse('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
  const headers = signWebhook(
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    new Date(1_614_265_330_000),
    '{"test": 2432232314}',
    secret,
  );
  expect(headers).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});
