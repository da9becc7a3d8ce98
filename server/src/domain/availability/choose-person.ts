/** Somebody who could take a booking. */
export interface Candidate {
  readonly staffId: string;
  readonly isFree: boolean;
  /** Bookings already taken on the local date of the wanted start. */
  readonly bookingsThatDay: number;
}

/** The least loaded free person, the first in the given order among equals; null when nobody is free. */
export function choosePerson(candidates: readonly Candidate[]): string | null {
  let chosen: Candidate | null = null;
  for (const candidate of candidates) {
    if (!candidate.isFree) continue;
    if (chosen === null || candidate.bookingsThatDay < chosen.bookingsThatDay) chosen = candidate;
  }
  return chosen?.staffId ?? null;
}
