import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';
import { SiteRefusedError } from './site-refused-error.ts';

/** What tests replace: names they own, and the one port of this machine they may reach. */
export interface GuardOptions {
  readonly resolve?: (name: string) => Promise<readonly string[]>;
  /** Beside public addresses on the usual ports. */
  readonly isAllowed?: (address: string, port: number) => boolean;
  /** Of public addresses. Left out: 80 and 443. */
  readonly isUsualPort?: (port: number) => boolean;
}

/** The address to connect to, looked up once. @throws SiteRefusedError unless all addresses of the name are public. */
export type GuardedAddress = (url: URL) => Promise<string>;

/** Keeps requests to addresses that strangers gave us on the public internet. */
export function createGuardedAddress({
  resolve = resolveName,
  isAllowed = () => false,
  isUsualPort = (port) => port === 80 || port === 443,
}: GuardOptions = {}): GuardedAddress {
  return async function guardedAddress(url) {
    const name = nameOf(url);
    const port = portOf(url);
    const found = isIP(name) ? [name] : await resolve(name).catch(() => []);
    const [first] = found;
    if (first === undefined) throw new SiteRefusedError('name_unknown');
    const isOpen = (address: string) =>
      (isPublicAddress(address) && isUsualPort(port)) || isAllowed(address, port);
    // One private address among public ones is reason enough: which one is used would be chance.
    if (!found.every(isOpen)) throw new SiteRefusedError('not_public');
    return first;
  };
}

/** @throws SiteRefusedError for anything but http and https, and for credentials in the address. */
export function webAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new SiteRefusedError('address_invalid');
  const url = new URL(address, base);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || url.username !== '' || url.password !== '') {
    throw new SiteRefusedError('address_invalid');
  }
  url.hash = '';
  return url;
}

/** The name or IP address, without the brackets of IPv6. */
export function nameOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/gu, '');
}

export function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}

/** Nothing is resolved a second time: the connection goes to the address that was checked. */
export function pinnedTo(address: string): LookupFunction {
  const family = isIP(address);
  return (_name, options, found) =>
    options.all ? found(null, [{ address, family }]) : found(null, address, family);
}

/** The work, or a refusal: `timed_out` when the signal comes first, `no_answer` for whatever else breaks. */
export async function abortable<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
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

async function resolveName(name: string): Promise<string[]> {
  return (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address);
}
