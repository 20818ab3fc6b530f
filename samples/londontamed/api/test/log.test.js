import assert from 'node:assert/strict';
import test from 'node:test';
import { createLog } from '../src/log.js';
import { post, review, service } from '../test-support/world.js';

test('A line is one JSON object with its time', () => {
  let written = '';
  const log = createLog({ write: (text) => (written += text) }, () => new Date(0));
  log.info('started', { text: 'two\nlines' });
  assert.equal(written, '{"time":"1970-01-01T00:00:00.000Z","level":"info","event":"started","text":"two\\nlines"}\n');
});

test('A request is logged once, under the id that nginx gave, without its query and its body', async (t) => {
  const { app, lines, stop } = await service(t);
  const options = post(review({ text: 'private words' }));
  options.headers['X-Request-Id'] = 'abcdef0123456789';
  const response = await app('/api/tours/foxes/reviews?token=private', options);
  assert.equal(response.headers.get('x-request-id'), 'abcdef0123456789');
  await response.text();
  await stop();
  const requests = lines.filter(({ event, path }) => event === 'request' && path !== '/version');
  assert.equal(requests.length, 1);
  const [{ id, method, path, status }] = requests;
  assert.deepEqual({ id, method, path, status },
    { id: 'abcdef0123456789', method: 'POST', path: '/api/tours/foxes/reviews', status: 201 });
  assert.ok(!JSON.stringify(lines).includes('private'));
});

test('An id that is none is replaced', async (t) => {
  const { app } = await service(t);
  const response = await app('/version', { headers: { 'X-Request-Id': 'no id; at all' } });
  assert.match(response.headers.get('x-request-id'), /^[0-9a-f-]{36}$/);
});
