import assert from 'node:assert/strict';
import test from 'node:test';
import { readConfig } from '../src/config.js';
import { readVersion } from '../src/version.js';
import { RELEASE, versionFile } from '../test-support/world.js';

test('Nothing has to be set', () => {
  const { port, healthPort, store, shutdownMilliseconds } = readConfig({});
  assert.deepEqual({ port, healthPort, store, shutdownMilliseconds },
    { port: 3000, healthPort: 3001, store: 'memory', shutdownMilliseconds: 30_000 });
});

test('Every mistake is told at once', () => {
  const env = { PORT: '65536', HEALTH_PORT: '-1', STORE: 'redis', HEALTH_TARGET: 'nginx', SHUTDOWN_SECONDS: '1h' };
  assert.throws(() => readConfig(env), (error) => Object.keys(env).every((key) => error.message.includes(`${key}: `)));
});

test('Reads what the packer wrote', async (t) => {
  assert.deepEqual(await readVersion(await versionFile(t)), RELEASE);
});

test('A checkout has no file and says so', async () => {
  assert.deepEqual(await readVersion('/nowhere/version.json'), { version: 'dev', release: 0, commit: '' });
});

for (const broken of ['', 'null', '{"version":"","release":1,"commit":""}', '{"version":"v1","release":"1","commit":""}']) {
  test(`Does not start on a broken package: ${broken || 'empty'}`, async (t) => {
    await assert.rejects(readVersion(await versionFile(t, broken)), /version\.json/);
  });
}
