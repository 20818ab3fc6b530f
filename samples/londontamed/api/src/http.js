const MOST_BYTES = 4096;

/** An answer other than success that the client can act on. */
export class HttpError extends Error {
  constructor(status, code, headers) {
    super(code);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** Reads a small JSON body, refusing what is too large before it is stored. */
export async function readJson(request) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MOST_BYTES) {
      // The rest of the body is not read: the connection can't be used again.
      throw new HttpError(413, 'too-large', { Connection: 'close' });
    }
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new HttpError(400, 'not-json');
  }
}

export function sendJson(request, response, status, value, headers = {}) {
  const body = Buffer.from(`${JSON.stringify(value)}\n`);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
