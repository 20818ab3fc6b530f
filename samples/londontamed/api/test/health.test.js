import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import test from 'node:test';
import { FileStore } from '../src/stores/file-store.js';
import { directory, freePort, front, service } from '../test-support/world.js';

test('Healthy where the application answers and the store is there', async (t) => {
  const { health } = await service(t);
  const response = await health();
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { healthy: true, application: 'ok', store: 'ok' });
});

test('Unhealthy while the store is gone, healthy when it is back, logged once a change', async (t) => {
  let reachable = true;
  const ping = async () => {
    if (!reachable) {
      throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
    }
  };
  const { health, lines } = await service(t, { store: { ping } });
  const seen = [];
  for (const now of [true, false, false, true]) {
    reachable = now;
    const response = await health();
    seen.push([response.status, (await response.json()).store]);
  }
  assert.deepEqual(seen, [[200, 'ok'], [503, 'ECONNREFUSED'], [503, 'ECONNREFUSED'], [200, 'ok']]);
  assert.deepEqual(lines.filter(({ event }) => event === 'health-changed').map(({ healthy }) => healthy), [false, true]);
});

test('Unhealthy where the directory of a file store was taken away', async (t) => {
  const path = await directory(t);
  const { health } = await service(t, { store: new FileStore(path) });
  assert.equal((await health()).status, 200);
  await rm(path, { recursive: true });
  const response = await health();
  assert.equal(response.status, 503);
  assert.deepEqual(await response.json(), { healthy: false, application: 'ok', store: 'ENOENT' });
});

test('A store that never answers is unhealthy, not a check that hangs', async (t) => {
  const { health } = await service(t, { store: { ping: () => new Promise(() => {}) } });
  const response = await health();
  assert.equal(response.status, 503);
  assert.equal((await response.json()).store, 'timeout');
});

test('Asks nginx where the image names it', async (t) => {
  const good = await service(t, { env: { HEALTH_TARGET: await front(t, 200) } });
  assert.equal((await good.health()).status, 200);

  const bad = await service(t, { env: { HEALTH_TARGET: await front(t, 502) } });
  assert.equal((await (await bad.health()).json()).application, 'status 502');

  const absent = await service(t, { env: { HEALTH_TARGET: `http://127.0.0.1:${await freePort()}/` } });
  const response = await absent.health();
  assert.equal(response.status, 503);
  assert.equal((await response.json()).application, 'ECONNREFUSED');
});

test('The health port serves nothing else', async (t) => {
  const { health } = await service(t);
  assert.equal((await health('/version')).status, 404);
});
