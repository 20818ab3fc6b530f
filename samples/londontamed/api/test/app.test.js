import assert from 'node:assert/strict';
import test from 'node:test';
import { post, RELEASE, review, service } from '../test-support/world.js';

for (const path of ['/version', '/api/version', '/version?cache=no']) {
  test(`${path} tells what the packer wrote`, async (t) => {
    const { app } = await service(t);
    const response = await app(path);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.deepEqual(await response.json(), RELEASE);
  });
}

test('Lists the tours', async (t) => {
  const { app } = await service(t);
  const { tours } = await (await app('/api/tours')).json();
  assert.deepEqual(tours.map(({ id }) => id), ['foxes', 'ravens', 'herons', 'deer']);
});

test('A review is read back, newest first, with the version that took it', async (t) => {
  const { app } = await service(t);
  for (const name of ['Ada', 'Grace']) {
    assert.equal((await app('/api/tours/foxes/reviews', post(review({ name })))).status, 201);
  }
  const { reviews } = await (await app('/api/tours/foxes/reviews')).json();
  assert.deepEqual(reviews.map(({ name, by }) => [name, by]), [['Grace', 'v7'], ['Ada', 'v7']]);
  const others = await (await app('/api/tours/deer/reviews')).json();
  assert.deepEqual(others.reviews, []);
});

test('Keeps only the fields that a review has', async (t) => {
  const { app } = await service(t);
  const stored = await (await app('/api/tours/foxes/reviews', post(review({ at: 'never', by: 'v0', admin: true })))).json();
  assert.deepEqual(Object.keys(stored), ['tour', 'name', 'text', 'stars', 'at', 'by']);
  assert.equal(stored.by, 'v7');
});

const refused = {
  'text that is no JSON': ['{', 400],
  'JSON that is no object': ['null', 400],
  'no name': [review({ name: ' ' }), 400],
  'a name of 41 characters': [review({ name: 'x'.repeat(41) }), 400],
  'a text of 501 characters': [review({ text: 'x'.repeat(501) }), 400],
  'no stars': [review({ stars: 0 }), 400],
  'six stars': [review({ stars: 6 }), 400],
  'half a star': [review({ stars: 0.5 }), 400],
  'stars as text': [review({ stars: '5' }), 400],
  'a body of more than 4 KiB': ['x'.repeat(4097), 413],
};
for (const [what, [body, status]] of Object.entries(refused)) {
  test(`Refuses a review with ${what}`, async (t) => {
    const { app } = await service(t);
    const response = await app('/api/tours/foxes/reviews', post(body));
    assert.equal(response.status, status);
    assert.deepEqual((await (await app('/api/tours/foxes/reviews')).json()).reviews, []);
  });
}

test('A tour that does not exist has no reviews and takes none', async (t) => {
  const { app } = await service(t);
  for (const options of [undefined, post(review())]) {
    const response = await app('/api/tours/unicorns/reviews', options);
    assert.equal(response.status, 404);
    assert.deepEqual(await response.json(), { error: 'no-such-tour' });
  }
});

test('An unknown path is 404 and a wrong method 405 with the right ones', async (t) => {
  const { app } = await service(t);
  assert.equal((await app('/api/unknown')).status, 404);
  const response = await app('/api/tours/foxes/reviews', { method: 'DELETE' });
  assert.equal(response.status, 405);
  assert.equal(response.headers.get('allow'), 'HEAD, GET, POST');
});

test('HEAD answers as GET, without the body', async (t) => {
  const { app } = await service(t);
  const response = await app('/version', { method: 'HEAD' });
  assert.equal(response.status, 200);
  assert.ok(Number(response.headers.get('content-length')) > 0);
  assert.equal(await response.text(), '');
});

test('A failing store is 500 with the id that the log has, and without the reason', async (t) => {
  const store = { list: async () => Promise.reject(new Error('/secret/path')), append: async () => {}, ping: async () => {} };
  const { app, lines } = await service(t, { store });
  const response = await app('/api/tours/foxes/reviews');
  const body = await response.json();
  assert.equal(response.status, 500);
  assert.equal(body.error, 'internal');
  assert.equal(lines.find(({ event }) => event === 'request-failed').id, body.id);
  assert.ok(!JSON.stringify(body).includes('secret'));
});
