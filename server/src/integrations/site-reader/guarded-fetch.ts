import { lookup } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';
import { readBody } from './read-body.ts';
import { SiteRefusedError } from './site-refused-error.ts';

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

/** What tests replace: names they own, and the one port of this machine they may reach. */
export interface FetchOptions {
  readonly resolve?: (name: string) => Promise<readonly string[]>;
  /** Beside public addresses on ports 80 and 443. */
  readonly isAllowed?: (address: string, port: number) => boolean;
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
  resolve = resolveName,
  isAllowed = () => false,
  timeoutMs = 5_000,
  mostBytes = 1_000_000,
}: FetchOptions = {}): GuardedFetch {
  return async function guardedFetch(address, types) {
    const signal = AbortSignal.timeout(timeoutMs);
    let url = parsed(address);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await abortable(hop(url, { signal, types }), signal);
      if ('location' in answer) url = parsed(answer.location, url);
      else return { ...answer, url: url.href, redirects };
    }
    throw new SiteRefusedError('too_many_redirects');
  };

  async function hop(
    url: URL,
    { signal, types }: { signal: AbortSignal; types: readonly string[] },
  ) {
    const response = await send(url, await addressOf(url), signal);
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

  async function addressOf(url: URL): Promise<string> {
    const name = url.hostname.replace(/^\[|\]$/gu, '');
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    const found = isIP(name) ? [name] : await resolve(name).catch(() => []);
    const [first] = found;
    if (first === undefined) throw new SiteRefusedError('name_unknown');
    const isOpen = (address: string) =>
      (isPublicAddress(address) && (port === 80 || port === 443)) || isAllowed(address, port);
    // One private address among public ones is reason enough: which one is used would be chance.
    if (!found.every(isOpen)) throw new SiteRefusedError('not_public');
    return first;
  }
}

function parsed(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new SiteRefusedError('address_invalid');
  const url = new URL(address, base);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || url.username !== '' || url.password !== '') {
    throw new SiteRefusedError('address_invalid');
  }
  url.hash = '';
  return url;
}

async function resolveName(name: string): Promise<string[]> {
  return (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address);
}

function send(url: URL, address: string, signal: AbortSignal) {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const family = isIP(address);
  return new Promise<IncomingMessage>((done, fail) => {
    request(url, {
      signal,
      agent: false,
      // Nothing is resolved a second time: the connection goes to the address that was checked.
      lookup: (_name, options, found) =>
        options.all ? found(null, [{ address, family }]) : found(null, address, family),
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

async function abortable<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const late = new Promise<never>((_, fail) => {
    signal.addEventListener('abort', () => fail(new SiteRefusedError('timed_out')), { once: true });
    if (signal.aborted) fail(new SiteRefusedError('timed_out'));
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    if (signal.aborted) throw new SiteRefusedError('timed_out', error);
    if (error instanceof SiteRefusedError) throw error;
    throw new SiteRefusedError('no_answer', error);
  } finally {
    late.catch(() => {});
  }
}

function headersOf(raw: NodeJS.Dict<string | string[]>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  return headers;
}
