// All calls of the form to our own server.

// The bundle lies in forms/assets/; the service's own address is two folders up, whatever its context path.
const root = new URL('../..', import.meta.url);

export const url = path => new URL(path, root).href;

/** An answer of the server that is no success, or no answer at all (status 0). */
export class Problem extends Error {
  /** @param token the CSRF token that the call bore; a call without one is that of someone who is not signed in any more */
  constructor(status, body, token = 'unknown') {
    super(body?.detail ?? body?.title ?? `The server answered ${status}.`);
    this.status = status;
    this.signedOut = status === 401 || (status === 403 && !token);
    this.fields = body?.fields ?? {};
  }

  /** What to tell a person: a sentence for each field if there are any. */
  get words() {
    return Object.values(this.fields).join('; ') || this.message;
  }

  /** True when someone was faster: another window has saved, another person has claimed or completed the task. */
  get conflict() {
    return this.status === 409;
  }

  /** True when there is no such thing, or it is not for this person: the server does not say which. */
  get elsewhere() {
    return this.status === 404;
  }

  /** True when the same call may succeed later without anybody's doing. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

function csrfToken() {
  const cookies = globalThis.document?.cookie ?? '';
  return decodeURIComponent(cookies.match(/(?:^|; )SCR-CSRF=([^;]*)/)?.[1] ?? '');
}

/** Sends JSON or a FormData; resolves with the JSON that came back, or null. */
export async function call(method, path, body, options = {}) {
  const isFile = body instanceof FormData;
  const token = csrfToken();
  let response;
  try {
    response = await fetch(url(path), {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json, application/problem+json',
        'X-Requested-With': 'XMLHttpRequest',
        ...(method === 'GET' ? {} : { 'X-SCR-CSRF': token }),
        ...(body && !isFile ? { 'Content-Type': 'application/json' } : {})
      },
      body: body && !isFile ? JSON.stringify(body) : body,
      ...options
    });
  } catch {
    throw new Problem(0, { detail: 'The server could not be reached.' });
  }
  const json = response.headers.get('Content-Type')?.includes('json') ? await response.json() : null;
  if (!response.ok) {
    throw new Problem(response.status, json, token);
  }
  return json;
}
