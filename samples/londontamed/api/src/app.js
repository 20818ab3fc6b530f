import { randomUUID } from 'node:crypto';
import { HttpError, readJson, sendJson } from './http.js';
import { parseReview } from './reviews.js';
import { tours } from './tours.js';

const SHOWN_REVIEWS = 20;

const routes = [
  { path: /^\/version$/, GET: ({ version }) => [200, version] },
  { path: /^\/api\/version$/, GET: ({ version }) => [200, version] },
  { path: /^\/api\/tours$/, GET: () => [200, { tours }] },
  { path: /^\/api\/tours\/([a-z]+)\/reviews$/, GET: listReviews, POST: addReview },
];

/** The application as nginx sees it: a request listener, logging one line a request. */
export function createApp({ store, version, log, isStopping }) {
  return async (request, response) => {
    const began = process.hrtime.bigint();
    const path = request.url.split('?', 1)[0];
    const id = requestId(request);
    response.setHeader('X-Request-Id', id);
    response.once('close', () => {
      const milliseconds = Number((process.hrtime.bigint() - began) / 1000n) / 1000;
      const status = response.writableFinished ? response.statusCode : 499; // as nginx writes a client that went away
      log.info('request', { id, method: request.method, path, status, milliseconds });
    });

    const [status, body, headers] = await dispatch(request, path, { store, version }).catch((error) => failure(error, id, log));
    if (isStopping()) {
      response.setHeader('Connection', 'close');
    }
    sendJson(request, response, status, body, headers);
  };
}

async function dispatch(request, path, services) {
  for (const route of routes) {
    const match = route.path.exec(path);
    if (match) {
      const handler = route[request.method === 'HEAD' ? 'GET' : request.method];
      if (!handler) {
        const allowed = Object.keys(route).filter((key) => key !== 'path');
        throw new HttpError(405, 'method-not-allowed', { Allow: ['HEAD', ...allowed].join(', ') });
      }
      return handler(services, match, request);
    }
  }
  throw new HttpError(404, 'not-found');
}

async function listReviews({ store }, [, tour]) {
  known(tour);
  const reviews = (await store.list('reviews')).filter((review) => review.tour === tour);
  return [200, { tour, reviews: reviews.slice(-SHOWN_REVIEWS).reverse() }];
}

async function addReview({ store, version }, [, tour], request) {
  known(tour);
  const review = { tour, ...parseReview(await readJson(request)), at: new Date().toISOString(), by: version.version };
  await store.append('reviews', review);
  return [201, review];
}

function known(tour) {
  if (!tours.some(({ id }) => id === tour)) {
    throw new HttpError(404, 'no-such-tour');
  }
}

function failure(error, id, log) {
  if (error instanceof HttpError) {
    return [error.status, { error: error.code }, error.headers];
  }
  log.error('request-failed', { id, reason: error.message });
  return [500, { error: 'internal', id }];
}

/** nginx names the request, so that one id runs through both logs; a name that is no such id is not trusted. */
function requestId(request) {
  const given = request.headers['x-request-id'];
  return given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
