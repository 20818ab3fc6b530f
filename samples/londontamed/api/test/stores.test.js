import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { openStore } from '../src/stores/index.js';
import { directory } from '../test-support/world.js';

const stores = {
  memory: async () => openStore('memory'),
  file: async (t) => openStore(`file:${await directory(t)}`),
};

for (const [kind, create] of Object.entries(stores)) {
  test(`${kind}: an empty collection has no items`, async (t) => {
    assert.deepEqual(await (await create(t)).list('reviews'), []);
  });

  test(`${kind}: items come back in their order, each collection for itself`, async (t) => {
    const store = await create(t);
    await store.append('reviews', { text: 'one\nline', stars: 1 });
    await store.append('reviews', { text: 'two' });
    await store.append('others', { text: 'three' });
    assert.deepEqual(await store.list('reviews'), [{ text: 'one\nline', stars: 1 }, { text: 'two' }]);
    assert.deepEqual(await store.list('others'), [{ text: 'three' }]);
  });

  test(`${kind}: an item is what it was when it was appended`, async (t) => {
    const store = await create(t);
    const item = { text: 'before' };
    await store.append('reviews', item);
    item.text = 'after';
    (await store.list('reviews'))[0].text = 'after';
    assert.deepEqual(await store.list('reviews'), [{ text: 'before' }]);
  });

  test(`${kind}: can be reached`, async (t) => {
    await assert.doesNotReject((await create(t)).ping());
  });
}

test('file: two processes that share it lose nothing', async (t) => {
  const path = await directory(t);
  const sides = [openStore(`file:${path}`), openStore(`file:${path}`)];
  await Promise.all(Array.from({ length: 60 }, (_, n) => sides[n % 2].append('reviews', { n })));
  const found = (await sides[0].list('reviews')).map(({ n }) => n).sort((a, b) => a - b);
  assert.deepEqual(found, Array.from({ length: 60 }, (_, n) => n));
});

test('file: a line that a crash cut short spoils itself only', async (t) => {
  const path = await directory(t);
  const store = openStore(`file:${path}`);
  await store.append('reviews', { n: 1 });
  await appendFile(join(path, 'reviews.jsonl'), '\n{"n":');
  await store.append('reviews', { n: 2 });
  assert.deepEqual(await store.list('reviews'), [{ n: 1 }, { n: 2 }]);
});

test('file: a collection can not leave the directory', async (t) => {
  const store = await stores.file(t);
  await assert.rejects(store.append('../escape', {}), /no name of a collection/);
});
