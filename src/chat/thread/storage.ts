import type { Storage, StoreItems } from 'botbuilder-core';

/** What Botkit keeps under one key. */
type Kept = Readonly<Record<string, unknown>>;

/** Botkit's storage: holds the conversations whose turn it is, by their ids, and nothing when there is none. */
export class TurnStorage implements Storage {
  readonly #items = new Map<string, Kept>();

  /** Puts a conversation there for its turn. */
  lend(id: string, state: Kept): void {
    this.#items.set(id, state);
  }

  /** What has become of it. */
  lent(id: string): Kept | undefined {
    return this.#items.get(id);
  }

  /** Takes it away after its turn. */
  takeBack(id: string): void {
    this.#items.delete(id);
  }

  get size(): number {
    return this.#items.size;
  }

  async read(keys: string[]): Promise<StoreItems> {
    return Object.fromEntries(keys.map((key) => [key, this.#items.get(this.#idIn(key) ?? '')]));
  }

  async write(changes: StoreItems): Promise<void> {
    for (const [key, { eTag: _, ...state }] of Object.entries(changes)) {
      const id = this.#idIn(key);
      if (id !== undefined) this.#items.set(id, state);
    }
  }

  async delete(keys: string[]): Promise<void> {
    for (const key of keys) this.#items.delete(this.#idIn(key) ?? '');
  }

  /** Botkit's keys are made of channel, conversation and user. */
  #idIn(key: string): string | undefined {
    return [...this.#items.keys()].find((id) => key.includes(id));
  }
}
