import type { VisitedBooking } from '../../usecases/bookings/visit-booking.ts';
import type { Formats } from './formats.ts';
import { fill } from './words/words.ts';

/** One request to a booking's page, ready to be drawn. */
export interface Visit {
  readonly visited: VisitedBooking;
  readonly formats: Formats;
  /** `/b/{token}` */
  readonly path: string;
  /** What was chosen in the address and is carried on: language, zone. */
  readonly kept: Readonly<Record<string, string>>;
}

/** An address of this page with more in its query. */
export function linkTo(
  { path, kept }: Pick<Visit, 'path' | 'kept'>,
  query: Readonly<Record<string, string>> = {},
): string {
  const all = new URLSearchParams({ ...kept, ...query }).toString();
  return all === '' ? path : `${path}?${all}`;
}

/** `Coupe femme avec Inès` */
export function whatWithWhom({ visited, formats }: Visit): string {
  return fill(formats.words.serviceWith, visited.service.name, visited.staff.name);
}

/** `Coupe femme avec Inès · 45 min · 48 €` */
export function inShort(visit: Visit): string {
  const { service } = visit.visited;
  const price = service.price === null ? [] : [visit.formats.price(service.price)];
  return [whatWithWhom(visit), visit.formats.duration(service.durationMin), ...price].join(' · ');
}

/** `Mardi 8 décembre, 14:30` */
export function when({ formats }: Visit, start: string): string {
  return `${formats.dayTitle(formats.dayOf(start))}, ${formats.time(start)}`;
}

/** `Gratuit jusqu’au lundi 7 décembre à 14:30.` and its like. */
export function until({ formats }: Pick<Visit, 'formats'>, text: string, instant: string): string {
  return fill(text, formats.day(formats.dayOf(instant)), formats.time(instant));
}
