import { HttpError } from './http.js';

/** Takes the fields that a review has, and nothing else that a client may have sent. */
export function parseReview(value) {
  const { name, text, stars } = value ?? {};
  const valid = isText(name, 40) && isText(text, 500) && Number.isInteger(stars) && stars >= 1 && stars <= 5;
  if (!valid) {
    throw new HttpError(400, 'review-needs-name-text-and-1-to-5-stars');
  }
  return { name: name.trim(), text: text.trim(), stars };
}

function isText(value, most) {
  return typeof value === 'string' && value.trim() !== '' && value.length <= most;
}
