import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config.js';
import { createLog } from '../src/log.js';
import { startService } from '../src/service.js';
import { MemoryStore } from '../src/stores/memory-store.js';

export const RELEASE = { version: 'v7', release: 7, commit: '0123abc' };

/** A directory that is gone after the test. */
export async function directory(t) {
  const path = await mkdtemp(join(tmpdir(), 'londontamed-'));
  t.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

export async function versionFile(t, content = JSON.stringify(RELEASE)) {
  const path = join(await directory(t), 'version.json');
  await writeFile(path, content);
  return path;
}

/** The service on free loopback ports, with its log lines as objects; stopped after the test. */
export async function service(t, { env = {}, store = new MemoryStore() } = {}) {
  const lines = [];
  const log = createLog({ write: (line) => lines.push(JSON.parse(line)) });
  const defaults = { PORT: '0', HEALTH_PORT: '0', HEALTH_HOST: '127.0.0.1', VERSION_FILE: await versionFile(t) };
  const running = await startService(readConfig({ ...defaults, ...env }), log, store);
  let stopped;
  const stop = () => (stopped ??= running.stop('test'));
  t.after(stop);
  return {
    lines,
    stop,
    port: running.port,
    app: (path, options) => fetch(`http://127.0.0.1:${running.port}${path}`, options),
    health: (path = '/health') => fetch(`http://127.0.0.1:${running.healthPort}${path}`),
  };
}

export const review = (overrides = {}) => ({ name: 'Ada', text: 'Twelve foxes!', stars: 5, ...overrides });

export const post = (body) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** A store whose next call of the method waits until it is let go; `entered` resolves when the call is there. */
export function heldStore(method) {
  const store = new MemoryStore();
  const original = store[method].bind(store);
  let enter;
  let release;
  const entered = new Promise((resolve) => (enter = resolve));
  const gate = new Promise((resolve) => (release = resolve));
  store[method] = async (...parameters) => {
    enter();
    await gate;
    return original(...parameters);
  };
  return { store, entered, release };
}

/** A port on which nobody listens. */
export async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** A server in nginx's place that answers with one status. */
export async function front(t, status) {
  const server = http.createServer((_, response) => response.writeHead(status).end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}/version`;
}
