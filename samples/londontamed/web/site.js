const get = async (path) => {
  const response = await fetch(path, { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  return response.json();
};

/** Says which release answers: the one line that tells blue from green. */
async function showVersion() {
  const { version, release, commit } = await get('/version');
  const badge = document.querySelector('[data-release]');
  badge.textContent = release > 0 ? `Release ${release}` : 'Not released';
  badge.hidden = false;
  const facts = [`Version ${version}`, release > 0 && `release ${release}`, commit && `commit ${commit.slice(0, 7)}`];
  document.querySelector('[data-version]').textContent = facts.filter(Boolean).join(' · ');
}

const reviews = document.querySelector('[data-reviews]');
const form = reviews.querySelector('form');
const status = reviews.querySelector('.status');
const path = () => `/api/tours/${form.elements.tour.value}/reviews`;

/** Text of visitors only ever becomes text, never markup. */
function item({ name, text, stars }) {
  const element = document.createElement('li');
  const words = document.createElement('p');
  words.textContent = text;
  const by = document.createElement('p');
  by.className = 'by';
  const rating = document.createElement('span');
  rating.setAttribute('role', 'img');
  rating.setAttribute('aria-label', `${stars} of 5 stars`);
  rating.textContent = '★'.repeat(stars) + '☆'.repeat(5 - stars);
  by.append(rating, ` ${name}`);
  element.append(words, by);
  return element;
}

async function showReviews() {
  const asked = path();
  const found = (await get(asked)).reviews;
  if (asked !== path()) {
    return; // another tour was chosen meanwhile
  }
  reviews.querySelector('.list').replaceChildren(...found.map(item));
  status.textContent = found.length === 0 ? 'No reviews yet. Be the first.' : '';
  reviews.hidden = false;
}

async function addReview(event) {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  try {
    const { name, text, stars } = Object.fromEntries(new FormData(form));
    const response = await fetch(path(), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name, text, stars: Number(stars) }),
    });
    if (!response.ok) {
      throw new Error(String(response.status));
    }
    form.elements.text.value = '';
    await showReviews();
    status.textContent = 'Thank you.';
  } catch {
    status.textContent = 'That did not work. Please try again in a minute.';
  } finally {
    button.disabled = false;
  }
}

form.addEventListener('submit', addReview);
form.elements.tour.addEventListener('change', () => showReviews().catch(() => {}));
showVersion().catch(() => {}); // the page keeps its "Version unknown"
showReviews().catch(() => {}); // without the service the tours are still there
