import { fold } from './fold.ts';
import type { Variant } from './kinds.ts';

/** Names by which people call a platform, folded, and its hosts. */
const PLATFORMS: Readonly<Record<string, readonly string[]>> = {
  facebook: ['facebook', 'fb', 'messenger', 'facebook.com', 'fb.com', 'm.facebook.com', 'm.me'],
  instagram: ['instagram', 'insta', 'ig', 'instagram.com'],
  x: ['twitter', 'x', 'twitter.com', 'x.com'],
  snapchat: ['snapchat', 'snap', 'snapchat.com'],
  tiktok: ['tiktok', 'tiktok.com'],
  telegram: ['telegram', 't.me', 'telegram.me'],
  whatsapp: ['whatsapp'],
  reddit: ['reddit', 'reddit.com'],
  linkedin: ['linkedin', 'linkedin.com'],
  youtube: ['youtube', 'youtube.com'],
  discord: ['discord'],
  tinder: ['tinder'],
  grindr: ['grindr'],
  bumble: ['bumble'],
  hinge: ['hinge'],
};

const PLATFORM_OF = new Map(Object.entries(PLATFORMS).flatMap(([id, names]) => names.map((name) => [name, id])));

/** Platforms that take a name with and without dots for the same (Facebook's help pages; Gmail's likewise). */
const DOTLESS = ['facebook', 'gmail.com', 'googlemail.com'];

/** Where an account's name follows another part of the path. */
const PATH_WORDS = ['add', 'user', 'u', 'in', 'channel', 'c', 'people', 'profile.php'];

/** Shorter names are shared by chance, once their marks are left out. */
const MIN_BARE_CHARACTERS = 4;

interface Account {
  readonly platform?: string;
  readonly name: string;
}

/**
 * The forms of an online name or e-mail address. `account`: name and platform. `name`: the name on any platform, since
 * people keep theirs. `bare`: that without dots, dashes, underscores and digits at its end.
 *
 * @returns nothing for what is no name
 */
export function onlineVariants(text: string): Variant[] {
  const account = readAccount(fold(text).trim());
  if (!account) return [];
  const { platform, name } = account;
  const bare = name.replace(/[._-]/g, '').replace(/\d+$/, '');
  const on: Variant[] =
    platform === undefined ? [] : [{ kind: 'online', rule: 'account', strength: 'exact', form: `${platform} ${name}` }];
  return [
    ...on,
    { kind: 'online', rule: 'name', strength: 'strong', form: name },
    ...(bare.length < MIN_BARE_CHARACTERS
      ? []
      : [{ kind: 'online', rule: 'bare', strength: 'weak', form: bare } satisfies Variant]),
  ];
}

function readAccount(text: string): Account | undefined {
  const mail = /^([^\s@]+)@([a-z0-9.-]+\.[a-z]{2,})$/.exec(text);
  if (mail) return withPlatform(mail[2] ?? '', (mail[1] ?? '').replace(/\+.*/, ''));
  const link = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})\/([^?#\s]+)/.exec(text);
  if (link) {
    const parts = (link[2] ?? '').split('/').filter((part) => part !== '' && !PATH_WORDS.includes(part));
    return withPlatform(link[1] ?? '', parts[0] ?? '');
  }
  const words = text
    .replace(/[:,()]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const named = words.find((word) => PLATFORM_OF.has(word));
  const names = words.filter(
    (word) => !PLATFORM_OF.has(word) && !['on', 'at', 'ar', 'is', 'name', 'user'].includes(word),
  );
  const name = names.find((word) => word.startsWith('@')) ?? (names.length === 1 ? names[0] : undefined);
  return name === undefined ? undefined : withPlatform(named, name);
}

function withPlatform(place: string | undefined, written: string): Account | undefined {
  const platform = place === undefined ? undefined : (PLATFORM_OF.get(place) ?? place);
  const plain = written.replace(/^@/, '').replace(/\.+$/, '');
  const name = platform !== undefined && DOTLESS.includes(platform) ? plain.replaceAll('.', '') : plain;
  return name === '' ? undefined : { ...(platform === undefined ? {} : { platform }), name };
}
