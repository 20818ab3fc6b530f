import { once } from 'node:events';
import http from 'node:http';
import { createApp } from './app.js';
import { createHealth } from './health.js';
import { openStore } from './stores/index.js';
import { readVersion } from './version.js';

/** Longer than nginx keeps an idle connection (60 s): the side that sends requests must be the one that ends it. */
const KEEP_ALIVE_MILLISECONDS = 75_000;

/** Starts the application and its health port; both listen when the promise resolves. */
export async function startService(config, log, store = openStore(config.store)) {
  const version = await readVersion(config.versionFile);
  let stopping = false;
  const isStopping = () => stopping;

  const app = http.createServer({ keepAliveTimeout: KEEP_ALIVE_MILLISECONDS }, createApp({ store, version, log, isStopping }));
  const target = () => config.healthTarget ?? `http://127.0.0.1:${app.address().port}/version`;
  const health = http.createServer(createHealth({ target, store, log, isStopping }));

  await listen(app, config.port, '127.0.0.1');
  try {
    await listen(health, config.healthPort, config.healthHost);
  } catch (error) {
    app.close();
    throw error;
  }
  const ports = { port: app.address().port, healthPort: health.address().port };
  log.info('started', { ...version, ...ports, store: config.store.split(':', 1)[0] });

  return { ...ports, stop };

  /** Finishes the requests in flight; false where some were still running when the time was up. */
  async function stop(reason) {
    stopping = true;
    log.info('stopping', { reason });
    const closed = once(app, 'close');
    app.close();
    app.closeIdleConnections();
    let late = false;
    const deadline = setTimeout(() => {
      late = true;
      app.closeAllConnections();
    }, config.shutdownMilliseconds);
    await closed;
    clearTimeout(deadline);
    // Last, so that the load balancer is told "stopping" for as long as there is somebody to tell.
    health.close();
    health.closeAllConnections();
    log.info('stopped', { clean: !late });
    return !late;
  }
}

async function listen(server, port, host) {
  server.listen(port, host);
  await once(server, 'listening'); // rejects with the server's error
}
