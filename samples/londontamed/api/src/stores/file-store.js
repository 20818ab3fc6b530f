import { constants } from 'node:fs';
import { access, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A directory with one file of JSON lines a collection. Several processes may share it: a line is one write in append mode, and
 * items are never changed, so nobody overwrites anybody.
 */
export class FileStore {
  #directory;

  constructor(directory) {
    this.#directory = directory;
  }

  async append(collection, item) {
    const file = await open(this.#path(collection), 'a');
    try {
      // The line break comes first, so that a line which a crash cut short spoils itself only.
      await file.write(`\n${JSON.stringify(item)}`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  async list(collection) {
    let text;
    try {
      text = await readFile(this.#path(collection), 'utf8');
    } catch (error) {
      if (error.code === 'ENOENT') {
        return [];
      }
      throw error;
    }
    return text.split('\n').flatMap(parse);
  }

  /** The directory is made by whoever provides the store; one that is missing is a store that can't be reached. */
  async ping() {
    await access(this.#directory, constants.R_OK | constants.W_OK | constants.X_OK);
  }

  #path(collection) {
    if (!/^[a-z-]+$/.test(collection)) {
      throw new Error(`"${collection}" is no name of a collection.`);
    }
    return join(this.#directory, `${collection}.jsonl`);
  }
}

function parse(line) {
  if (line === '') {
    return [];
  }
  try {
    return [JSON.parse(line)];
  } catch {
    return []; // cut short by a crash: it was never acknowledged
  }
}
