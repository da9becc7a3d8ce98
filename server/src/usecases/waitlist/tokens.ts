import type { WaitlistEntry } from '../../domain/waitlist/types.ts';
import type { WaitlistDeps } from './deps.ts';

type Linking = Pick<WaitlistDeps['secrets'], 'linkToken'>;

/** The token of the link by which somebody takes an offer, or leaves the list. */
export function tokenOf({ linkToken }: Linking, { id }: Pick<WaitlistEntry, 'id'>): string {
  return linkToken(id);
}

// No id has a colon, so this is nobody's link.

/** The visit that holds the offered time; as unguessable as a visitor's own. */
export function visitOf(
  { linkToken }: Linking,
  { id, offerNo }: Pick<WaitlistEntry, 'id' | 'offerNo'>,
): string {
  return linkToken(`waitlist-hold:${id}:${offerNo}`);
}
