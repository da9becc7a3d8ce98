import type { Instant } from '../domain/availability/types.ts';

/** An instant as it is written on the wire: ISO-8601 with `Z`, without a fraction when it is zero. */
export function toWire(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** The instant of a text the contract has already checked. */
export function fromWire(text: string): Instant {
  return Date.parse(text);
}
