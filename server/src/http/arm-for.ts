import type { Context } from 'hono';
import type { Arm } from '../contract/experiments.ts';

/**
 * Which look a visit gets while two are tried: by chance, each time anew, because nothing is kept in the browser. A
 * loader that has drawn a button says which look that was, so that what opens behind it is the same.
 */
export function armFor(c: Context): Arm {
  const told = /^[a-z0-9]{6}(?<arm>[ab])$/u.exec(c.req.query('variant') ?? '')?.groups?.['arm'];
  if (told === 'a' || told === 'b') return told;
  const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
  return byte % 2 === 0 ? 'a' : 'b';
}
