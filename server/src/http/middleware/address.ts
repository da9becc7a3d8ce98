import type { Context } from 'hono';
import { headerOf } from '../header-of.ts';
import type { HttpEnv } from '../parts.ts';

/**
 * The address limits are counted by. Behind a proxy the last entry of `X-Forwarded-For` is the one it wrote itself; the
 * ones before can be anybody's invention. Of an IPv6 address the network part: a household has all of the rest.
 */
export function addressOf(c: Context<HttpEnv>, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy
    ? headerOf(c, 'x-forwarded-for')?.split(',').at(-1)?.trim()
    : undefined;
  return networkOf(forwarded ?? c.env?.incoming?.socket.remoteAddress ?? 'unknown');
}

/** `203.0.113.7` as it is, `2001:db8:1:2:3:4:5:6` as `2001:db8:1:2`. */
export function networkOf(address: string): string {
  if (address.startsWith('::ffff:') && address.includes('.'))
    return address.slice('::ffff:'.length);
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after].slice(0, 4).join(':');
}
