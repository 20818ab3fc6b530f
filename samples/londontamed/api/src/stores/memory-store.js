/** A store for tests and for a first look: gone with the process, shared with nobody. */
export class MemoryStore {
  #collections = new Map();

  async append(collection, item) {
    const items = this.#collections.get(collection) ?? [];
    this.#collections.set(collection, [...items, structuredClone(item)]);
  }

  async list(collection) {
    return structuredClone(this.#collections.get(collection) ?? []);
  }

  async ping() {}
}
