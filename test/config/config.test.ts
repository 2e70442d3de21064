import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { localUrl } from '../../src/config/localUrl.ts';
import { variables } from '../../src/config/variables.ts';

const around = { cwd: '/srv/here', isRoot: false };

describe('configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({}, around)).toEqual({
      host: '127.0.0.1',
      port: 8080,
      publicUrl: undefined,
      dataDir: '/srv/here/data',
      databaseUrl: undefined,
      queueUrl: undefined,
      rosterFile: '/srv/here/data/unit/roster.json',
      auditKeyFile: '/srv/here/data/audit/key.pem',
      retentionDays: 90,
      demoPort: 8081,
      email: undefined,
      edgeMailSecret: undefined,
      relay: undefined,
      mailFile: undefined,
    });
  });

  it('keeps the data of root where the user of PostgreSQL can reach it', () => {
    expect(readConfig({}, { ...around, isRoot: true }).dataDir).toBe('/var/lib/candour');
  });

  it('takes what is set, and paths from the present folder', () => {
    const config = readConfig(
      {
        PORT: '0',
        PUBLIC_URL: 'https://report.example.org/',
        DATA_DIR: 'd',
        DATABASE_URL: 'postgresql://u:p@h/d',
        QUEUE_URL: 'rediss://u:p@h:6379',
        ROSTER_FILE: 'r.json',
      },
      around,
    );
    expect(config).toMatchObject({
      port: 0,
      publicUrl: 'https://report.example.org',
      dataDir: '/srv/here/d',
      databaseUrl: 'postgresql://u:p@h/d',
      queueUrl: 'rediss://u:p@h:6379',
      rosterFile: '/srv/here/r.json',
    });
  });

  it('takes in e-mail only where a port is given for it', () => {
    expect(readConfig({ SMTP_DESK: 'ccu', SMTP_PEERS: '127.0.0.1' }, around).email).toBeUndefined();
    const set = { SMTP_PORT: '2525', SMTP_PEERS: '192.0.2.0/24, 2001:db8::1', SMTP_RECIPIENTS: 'a@example.org' };
    expect(readConfig(set, around).email).toEqual({
      host: '127.0.0.1',
      port: 2525,
      protocol: 'smtp',
      desk: 'ccu',
      tls: undefined,
      peers: ['192.0.2.0/24', '2001:db8::1'],
      recipients: ['a@example.org'],
      checkSenders: true,
      answers: false,
    });
  });

  it.each([
    ['SMTP_TLS_CERT', { SMTP_TLS_KEY: '/swordfish.key' }, /STARTTLS needs both/],
    ['SMTP_TLS_KEY', { SMTP_TLS_CERT: '/swordfish.pem' }, /STARTTLS needs both/],
    ['SMTP_ANSWER', { SMTP_ANSWER: 'yes', SMTP_CHECK_SENDERS: 'no' }, /needs SMTP_CHECK_SENDERS/],
    ['SMTP_PEERS', { SMTP_HOST: '0.0.0.0' }, /anybody on that network/],
    ['SMTP_PEERS', { SMTP_HOST: 'swordfish.example' }, /or say any/],
  ])('refuses e-mail that is half set up: %s is missing with %j', (variable, set, reason) => {
    const read = () => readConfig({ SMTP_PORT: '2525', ...set }, around);
    expect(read).toThrow(expect.objectContaining({ name: 'ConfigError', variable }));
    expect(read).toThrow(reason);
    expect(read).not.toThrow(/swordfish/);
  });

  it('opens the port for e-mail to a network when that is said', () => {
    const email = (set: Record<string, string>) => readConfig({ SMTP_PORT: '2525', ...set }, around).email;
    expect(email({ SMTP_HOST: '0.0.0.0', SMTP_PEERS: 'any' })).toMatchObject({ host: '0.0.0.0', peers: undefined });
    expect(email({ SMTP_HOST: '::', SMTP_PEERS: '10.0.0.0/8' })?.peers).toEqual(['10.0.0.0/8']);
    expect(email({ SMTP_HOST: '::1' })?.host).toBe('::1');
    const both = { SMTP_TLS_KEY: 'k.pem', SMTP_TLS_CERT: 'c.pem' };
    expect(email(both)?.tls).toEqual({ keyFile: 'k.pem', certFile: 'c.pem' });
  });

  it('reads an empty variable as one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' }, around)).toMatchObject({ port: 8080, databaseUrl: undefined });
  });

  it.each([
    ['PORT', '80801'],
    ['PORT', '0x50'],
    ['PORT', '-1'],
    ['DEMO_PORT', 'swordfish'],
    ['RETENTION_DAYS', '27'],
    ['RETENTION_DAYS', '2558'],
    ['RETENTION_DAYS', '-90'],
    ['RETENTION_DAYS', '1e3'],
    ['SMTP_PORT', 'swordfish'],
    ['SMTP_PEERS', 'swordfish'],
    ['SMTP_PROTOCOL', 'swordfish'],
    ['EDGE_MAIL_SECRET', 'swordfish'],
    ['HOST', 'http://swordfish'],
    ['PUBLIC_URL', 'https://swordfish.example/path'],
    ['PUBLIC_URL', 'https://user:swordfish@x.example'],
    ['PUBLIC_URL', 'ftp://swordfish.example'],
    ['DATABASE_URL', 'mysql://swordfish@h/d'],
    ['QUEUE_URL', 'swordfish'],
    ['SMTP_RELAY_URL', 'swordfish'],
    ['SMTP_RELAY_URL', 'https://swordfish.example'],
    ['SMTP_RELAY_URL', 'smtp://swordfish.example?tls=off'],
    ['SMTP_RELAY_URL', 'smtps://127.0.0.1/swordfish'],
    ['SMTP_RELAY_URL', 'smtp://swordfish@relay.example'],
  ])('names %s when its value (%s) cannot be used, and does not repeat the value', (name, value) => {
    const read = () => readConfig({ [name]: value }, around);
    expect(read).toThrow(expect.objectContaining({ name: 'ConfigError', variable: name }));
    expect(read).toThrow(new RegExp(`^${name} must be `));
    expect(read).not.toThrow(/swordfish/);
  });

  it.each([
    ['smtp://relay.example', { host: 'relay.example', port: 587, tls: 'starttls' }],
    [
      'smtps://u%40x:p%3A@relay.example',
      { host: 'relay.example', port: 465, tls: 'implicit', user: 'u@x', password: 'p:' },
    ],
    ['smtp://[::1]:2525?tls=off', { host: '::1', port: 2525, tls: 'off' }],
    ['smtp://localhost:25', { host: 'localhost', port: 25, tls: 'starttls' }],
  ])('reads the relay %s', (url, relay) => {
    expect(readConfig({ SMTP_RELAY_URL: url }, around).relay).toEqual(relay);
  });

  it('is explained, variable by variable', () => {
    for (const { about, fallback } of variables) {
      expect(about).toMatch(/\.$/);
      expect(fallback).not.toBe('');
    }
  });
});

describe('local address', () => {
  it.each([
    ['127.0.0.1', 'http://localhost:1'],
    ['0.0.0.0', 'http://localhost:1'],
    ['::', 'http://localhost:1'],
    ['fd00::1', 'http://[fd00::1]:1'],
    ['intake.lan', 'http://intake.lan:1'],
  ])('%s', (host, url) => {
    expect(localUrl(host, 1)).toBe(url);
  });
});
