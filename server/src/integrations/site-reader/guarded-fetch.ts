import { request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import {
  abortable,
  createGuardedAddress,
  pinnedTo,
  webAddress,
} from '../public-web/guarded-address.ts';
import type { GuardOptions } from '../public-web/guarded-address.ts';
import { SiteRefusedError } from '../public-web/site-refused-error.ts';
import { readBody } from './read-body.ts';

/** One answer, after the redirects. */
export interface Fetched {
  readonly url: string;
  readonly status: number;
  readonly redirects: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Fetches an address that anybody could have written. @throws SiteRefusedError */
export type GuardedFetch = (address: string, types: readonly string[]) => Promise<Fetched>;

export interface FetchOptions extends GuardOptions {
  /** For everything together, redirects included. */
  readonly timeoutMs?: number;
  /** Of one answer, unpacked. */
  readonly mostBytes?: number;
}

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * A fetch for addresses given by strangers. Every hop is resolved once, refused unless all its addresses are public,
 * and connected to the very address that was looked at: a name that changes its mind in between changes nothing.
 */
export function createGuardedFetch({
  timeoutMs = 5_000,
  mostBytes = 1_000_000,
  ...guard
}: FetchOptions = {}): GuardedFetch {
  const guardedAddress = createGuardedAddress(guard);
  return async function guardedFetch(address, types) {
    const signal = AbortSignal.timeout(timeoutMs);
    let url = webAddress(address);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await abortable(hop(url, { signal, types }), signal);
      if ('location' in answer) url = webAddress(answer.location, url);
      else return { ...answer, url: url.href, redirects };
    }
    throw new SiteRefusedError('too_many_redirects');
  };

  async function hop(
    url: URL,
    { signal, types }: { signal: AbortSignal; types: readonly string[] },
  ) {
    const response = await send(url, await guardedAddress(url), signal);
    const headers = headersOf(response.headers);
    const status = response.statusCode ?? 0;
    const location = headers.get('Location');
    if (REDIRECTS.has(status) && location !== null) {
      response.destroy();
      return { location };
    }
    const type = headers.get('Content-Type') ?? '';
    if (!types.some((wanted) => type.toLowerCase().startsWith(wanted))) {
      response.destroy();
      throw new SiteRefusedError('wrong_type');
    }
    return { status, headers, text: await readBody(response, { type, mostBytes }) };
  }
}

function send(url: URL, address: string, signal: AbortSignal) {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise<IncomingMessage>((done, fail) => {
    request(url, {
      signal,
      agent: false,
      lookup: pinnedTo(address),
      headers: {
        Accept: 'text/html,text/css;q=0.9,*/*;q=0.1',
        'Accept-Encoding': 'gzip, br',
        'Accept-Language': 'fr,en;q=0.8',
        'User-Agent': 'Mozilla/5.0 (compatible; BookingSaaS; site check)',
      },
    })
      .on('response', done)
      .on('error', (cause) => fail(new SiteRefusedError('no_answer', cause)))
      .end();
  });
}

function headersOf(raw: NodeJS.Dict<string | string[]>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  return headers;
}
