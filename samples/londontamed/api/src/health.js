import http from 'node:http';
import { sendJson } from './http.js';

const PATIENCE_MILLISECONDS = 1500; // below the load balancer's own timeout, so that it hears why

/**
 * `/health`: 200 where the application answers over HTTP and the store can be reached; else 503, naming what can't. A server that
 * is stopping is unhealthy, so that the load balancer turns to the others while requests in flight end.
 */
export function createHealth({ target, store, log, isStopping }) {
  let last = true;
  return async (request, response) => {
    if (request.url.split('?', 1)[0] !== '/health') {
      sendJson(request, response, 404, { error: 'not-found' });
      return;
    }
    const checks = isStopping()
      ? { stopping: 'the server is stopping' }
      : { application: await outcome(answers(target())), store: await outcome(store.ping()) };
    const healthy = Object.values(checks).every((check) => check === 'ok');
    if (healthy !== last) {
      last = healthy;
      log.warn('health-changed', { healthy, ...checks });
    }
    sendJson(request, response, healthy ? 200 : 503, { healthy, ...checks });
  };
}

async function outcome(check) {
  let timer;
  const patience = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), PATIENCE_MILLISECONDS);
  });
  try {
    await Promise.race([check, patience]);
    return 'ok';
  } catch (error) {
    return error.code ?? error.message; // a code tells what failed without telling paths to the outside
  } finally {
    clearTimeout(timer);
  }
}

function answers(url) {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent: false, timeout: PATIENCE_MILLISECONDS }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200) {
          resolve();
        } else {
          reject(new Error(`status ${response.statusCode}`));
        }
      });
      response.once('error', reject);
    });
    request.once('timeout', () => request.destroy(new Error('timeout')));
    request.once('error', reject);
  });
}
