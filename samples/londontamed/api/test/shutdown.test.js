import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { createInterface } from 'node:readline';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { heldStore, post, review, service, versionFile } from '../test-support/world.js';

const reviews = '/api/tours/foxes/reviews';

test('A request in flight is finished, and tells its client to go elsewhere', async (t) => {
  const { store, entered, release } = heldStore('append');
  const { app, stop } = await service(t, { store });
  const pending = app(reviews, post(review()));
  await entered;

  const stopped = stop();
  release();

  const response = await pending;
  assert.equal(response.status, 201);
  assert.equal(response.headers.get('connection'), 'close');
  assert.equal(await stopped, true);
  assert.equal((await store.list('reviews')).length, 1);
});

test('New connections are refused and health says why, while requests in flight end', async (t) => {
  const { store, entered, release } = heldStore('append');
  const { app, health, stop } = await service(t, { store });
  const pending = app(reviews, post(review()));
  await entered;

  const stopped = stop();
  const response = await health();
  assert.equal(response.status, 503);
  assert.ok((await response.json()).stopping);
  await assert.rejects(app('/version'));

  release();
  await pending;
  await stopped;
  await assert.rejects(health());
});

test('A client that keeps its connection does not hold the service', async (t) => {
  const { port, stop } = await service(t);
  const agent = new http.Agent({ keepAlive: true });
  t.after(() => agent.destroy());
  const request = http.get({ port, host: '127.0.0.1', path: '/version', agent });
  const [response] = await once(request, 'response');
  response.resume();
  await once(response, 'end');

  assert.equal(await stop(), true);
});

test('A request that never ends is cut when the time is up', async (t) => {
  const { store, entered } = heldStore('append');
  const { app, stop, lines } = await service(t, { store, env: { SHUTDOWN_SECONDS: '0' } });
  const pending = assert.rejects(app(reviews, post(review())));
  await entered;

  assert.equal(await stop(), false);
  await pending;
  assert.equal(lines.at(-1).clean, false);
});

test('SIGTERM ends the process with exit code 0', async (t) => {
  const env = { PATH: process.env.PATH, PORT: '0', HEALTH_PORT: '0', HEALTH_HOST: '127.0.0.1', VERSION_FILE: await versionFile(t) };
  const child = spawn(process.execPath, [fileURLToPath(new URL('../server.js', import.meta.url))], { env });
  t.after(() => child.kill('SIGKILL'));
  const exited = once(child, 'exit');
  const events = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const entry = JSON.parse(line);
    events.push(entry.event);
    if (entry.event === 'started') {
      assert.equal(entry.version, 'v7');
      assert.equal((await fetch(`http://127.0.0.1:${entry.healthPort}/health`)).status, 200);
      child.kill('SIGTERM');
    }
  }
  assert.deepEqual(await exited, [0, null]);
  assert.deepEqual([events[0], ...events.slice(-2)], ['started', 'stopping', 'stopped']);
});

test('A port in use ends the process with exit code 1 and the reason', async (t) => {
  const { port } = await service(t);
  const env = { PATH: process.env.PATH, PORT: String(port), HEALTH_PORT: '0' };
  const child = spawn(process.execPath, [fileURLToPath(new URL('../server.js', import.meta.url))], { env });
  t.after(() => child.kill('SIGKILL'));
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  assert.deepEqual(await once(child, 'close'), [1, null]);
  assert.match(JSON.parse(output).reason, /EADDRINUSE/);
});
