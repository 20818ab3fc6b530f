import { FileStore } from './file-store.js';
import { MemoryStore } from './memory-store.js';

/**
 * The database, as far as the service knows it. Both sides of an environment share one, so what an old version wrote a new one
 * must read, and the other way round: fields are only ever added, and a reader ignores those that it does not know.
 *
 * @typedef {object} Store
 * @property {(collection: string, item: object) => Promise<void>} append  Adds an item; it is kept once the promise resolves.
 * @property {(collection: string) => Promise<object[]>} list              Every item, in the order of their appending.
 * @property {() => Promise<void>} ping                                    Rejects where the store can't be read and written.
 */

/** @returns {Store} */
export function openStore(setting) {
  return setting === 'memory' ? new MemoryStore() : new FileStore(setting.slice('file:'.length));
}
