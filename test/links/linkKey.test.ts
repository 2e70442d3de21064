import { beforeAll, expect, test } from 'vitest';
import { openSet, sealSet } from '../../src/links/linkSet.ts';
import { openLinkKey } from '../../src/links/openLinkKey.ts';
import { sealLinkKey } from '../../src/links/sealLinkKey.ts';
import {
  generateMemberKey,
  type PrivateKey,
  type PublicKey,
  readPrivateKey,
  readPublicKey,
} from '../../src/seal/keys.ts';

interface Person {
  own: PrivateKey;
  public: PublicKey;
}

let [ann, bob, cat]: Person[] = [];
const name = { desk: 'ccu', epoch: 2 };
const bytes = crypto.getRandomValues(new Uint8Array(32));

const person = async (who: string): Promise<Person> => {
  const made = await generateMemberKey({ name: who });
  return { own: await readPrivateKey(made.privateKey), public: await readPublicKey(made.publicKey) };
};

beforeAll(async () => {
  [ann, bob, cat] = await Promise.all(['Ann', 'Bob', 'Cat'].map(person));
});

const keysOf = (...people: (Person | undefined)[]): PublicKey[] => people.flatMap((one) => (one ? [one.public] : []));
const own = (one: Person | undefined): PrivateKey => one?.own as PrivateKey;

test('each member of the desk opens what one of them sealed; nobody else does', async () => {
  const sealed = await sealLinkKey(bytes, name, own(ann), keysOf(ann, bob));
  for (const member of [ann, bob]) {
    expect(await openLinkKey(sealed, name, own(member), keysOf(ann, bob))).toEqual(bytes);
  }
  await expect(openLinkKey(sealed, name, own(cat), keysOf(ann, bob, cat))).rejects.toMatchObject({
    code: 'other-keys',
  });
});

test('a key that nobody of the desk has signed is refused: the service cannot give out one of its own', async () => {
  const strange = await sealLinkKey(bytes, name, own(cat), keysOf(ann, bob));
  await expect(openLinkKey(strange, name, own(ann), keysOf(ann, bob))).rejects.toMatchObject({ code: 'unsigned' });
});

test('a key of another desk or epoch, changed bytes and other messages are refused', async () => {
  const sealed = await sealLinkKey(bytes, name, own(ann), keysOf(ann));
  const open = (from: Uint8Array, as = name) => openLinkKey(from, as, own(ann), keysOf(ann));
  await expect(open(sealed, { desk: 'partner', epoch: 2 })).rejects.toMatchObject({ code: 'damaged' });
  await expect(open(sealed, { desk: 'ccu', epoch: 1 })).rejects.toMatchObject({ code: 'damaged' });
  const changed = sealed.slice();
  changed[changed.length - 5] = (changed[changed.length - 5] ?? 0) ^ 1;
  await expect(open(changed)).rejects.toMatchObject({ code: 'damaged' });
  await expect(open(new Uint8Array(10))).rejects.toMatchObject({ code: 'damaged' });
});

test('a set opens for its own report, in one size for few names or many', async () => {
  const one = [{ kind: 'name', text: 'Darren Price' }] as const;
  const many = Array.from(
    { length: 30 },
    (_, index) => ({ kind: 'name', text: `Person ${'x'.repeat(index)}` }) as const,
  );
  const sealed = await sealSet('a'.repeat(64), one, keysOf(ann, bob));
  expect(await openSet(sealed, 'a'.repeat(64), own(bob))).toEqual(one);
  expect(await openSet(sealed, 'b'.repeat(64), own(bob))).toBeUndefined();
  expect(await openSet(sealed, 'a'.repeat(64), own(cat))).toBeUndefined();
  expect((await sealSet('a'.repeat(64), many, keysOf(ann, bob))).length).toBe(sealed.length);
});
