import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Secrets } from '../../ports/secrets.ts';

/** `secretKey` only keys the tokens of booking links: whoever changes it gives new bookings other links, old links live on. */
export function createSecrets(secretKey: string): Secrets {
  return {
    newId: (prefix) => `${prefix}_${sortableId(Date.now())}`,
    newToken: () => randomBytes(32).toString('base64url'),
    hash: (secret) => createHash('sha256').update(secret).digest('hex'),
    linkToken: (bookingId) =>
      createHmac('sha256', secretKey)
        .update(`booking-link:${bookingId}`)
        .digest('base64url')
        .slice(0, LINK_CHARACTERS),
    feedToken: (feedId) =>
      createHmac('sha256', secretKey)
        .update(`feed:${feedId}`)
        .digest('base64url')
        .slice(0, FEED_CHARACTERS),
  };
}

// 96 bits: nobody guesses them, and with the link a text message is still one.
const LINK_CHARACTERS = 16;

// 192 bits: nobody has to type it.
const FEED_CHARACTERS = 32;

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/** A ULID in lower case: 48 bits of time, then 80 of chance. */
function sortableId(now: number): string {
  let time = '';
  for (let rest = now, digit = 0; digit < 10; digit++, rest = Math.floor(rest / 32)) {
    time = (CROCKFORD[rest % 32] ?? '') + time;
  }
  let chance = '';
  for (const byte of randomBytes(16)) chance += CROCKFORD[byte % 32] ?? '';
  return time + chance;
}
