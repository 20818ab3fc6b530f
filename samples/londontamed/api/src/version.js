import { readFile } from 'node:fs/promises';

/** What runs from a checkout, where nothing was packed. */
const UNPACKED = Object.freeze({ version: 'dev', release: 0, commit: '' });

/**
 * Reads `{version, release, commit}` as the packer wrote it. A missing file is a checkout; a broken one is a broken package,
 * and the service must not start on it.
 */
export async function readVersion(file) {
  let text;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') {
      return UNPACKED;
    }
    throw error;
  }
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON.`);
  }
  const { version, release, commit } = found ?? {};
  if (typeof version !== 'string' || version === '' || !Number.isInteger(release) || typeof commit !== 'string') {
    throw new Error(`${file} needs a version (text), a release (integer) and a commit (text).`);
  }
  return Object.freeze({ version, release, commit });
}
