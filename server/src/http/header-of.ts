import type { Context } from 'hono';
import type { HttpEnv } from './parts.ts';

/**
 * One header of the request, by its name in lower case. Asks Node's own object where there is one: building the
 * standard `Headers` costs as much as routing, and the busiest route needs three of them.
 */
export function headerOf(c: Context<HttpEnv>, name: string): string | undefined {
  const incoming = c.env?.incoming;
  if (incoming === undefined) return c.req.header(name);
  const value = incoming.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
