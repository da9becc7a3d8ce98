import type { Secrets } from '../ports/secrets.ts';

/** An id such as `out_3f…` that is the same for the same key, so that whatever is planned again adds nothing. */
export function idFromKey(
  { hash }: Pick<Secrets, 'hash'>,
  prefix: 'hld' | 'msg' | 'out' | 'whd',
  key: string,
): string {
  return `${prefix}_${hash(key).slice(0, CHARACTERS)}`;
}

// 104 bits of SHA-256 in hex, as long as the ids that are made by chance.
const CHARACTERS = 26;
