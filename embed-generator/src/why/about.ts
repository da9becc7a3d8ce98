import type { Explanation } from '@bookingsaas/server/contract/explanations';
import type { Service } from '@bookingsaas/server/contract/services';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { Formats } from '../i18n/formats.ts';
import type { Answer } from './use-answer.ts';
import type { WhyWords } from './i18n/fr.ts';

export type Reason = Explanation['reasons'][number];

/** A reason that is something in the person's day. */
export type Obstacle = Extract<Reason, { readonly kind: string }>;

/** Everything a sentence about a time is made of. */
export interface About {
  readonly words: WhyWords;
  readonly formats: Formats;
  /** Of the business. */
  readonly zone: string;
  readonly service: Service;
  readonly person: Staff;
  readonly answer: Answer;
}

/** `09:00 – 12:30, 13:30 – 19:00` */
export function spansOf(
  spans: readonly { readonly start: string; readonly end: string }[],
  { formats }: About,
  zone: string,
): string {
  return spans
    .map(({ start, end }) => `${formats.time(start, zone)}\u00A0–\u00A0${formats.time(end, zone)}`)
    .join(', ');
}

/** Who booked what is there; nothing for a booking that is not in the day that was read. */
export function customerOf(id: string | null, { answer }: About): string | undefined {
  return answer.bookings.find((booking) => booking.id === id)?.customer.name;
}

/** `mer. 2 déc., 09:00` */
export function momentOf(instant: string, { formats, zone, words }: About): string {
  return words.at(formats.day(instant, zone), formats.time(instant, zone));
}
