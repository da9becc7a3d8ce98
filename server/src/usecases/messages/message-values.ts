import type { Business } from '../../contract/businesses.ts';
import type { Service } from '../../contract/services.ts';
import type { Instant } from '../../domain/availability/types.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import type { Placeholder } from '../../domain/messages/moments.ts';
import type { Message } from '../../ports/messages.ts';
import type { MessageDeps } from './deps.ts';

/** What a booking's texts can name, in the reader's language and time. */
export function messageValues(
  { secrets, phones, publicUrl }: Pick<MessageDeps, 'secrets' | 'phones' | 'publicUrl'>,
  {
    message,
    booking,
    business,
    service,
    person,
    reason = null,
    held = null,
  }: {
    message: Pick<Message, 'audience' | 'channel' | 'oldStart'>;
    booking: Booking;
    business: Business;
    service: Pick<Service, 'name' | 'price' | 'questions'>;
    person: string;
    /** What was written about the last change, for this reader to see. */
    reason?: string | null;
    /** A time of the waiting list: it is no booking yet, and its link leads elsewhere. */
    held?: HeldTime | null;
  },
): Record<Placeholder, string | null> {
  const isVisitor = message.audience === 'visitor';
  const locale = isVisitor ? booking.locale : business.locale;
  const timezone = isVisitor ? booking.visitorTimezone : business.timezone;
  const written = timeWriter(locale, timezone, message.channel === 'email');
  const { email, phone } = booking.customer;
  // A name is one line, whatever was typed.
  const name = booking.customer.name.replaceAll(/\s+/gu, ' ').trim();
  return {
    first_name: name.split(/\s/u)[0] ?? name,
    name,
    service: service.name,
    person,
    ...written(booking.start),
    end_time: written(booking.end).time,
    zone: sameClock(booking, business) ? null : timezone,
    old_date: message.oldStart === null ? null : written(message.oldStart).date,
    old_time: message.oldStart === null ? null : written(message.oldStart).time,
    price: priceOf(service, business, locale),
    address: business.address,
    held_until: held === null ? null : clockOrDay(held, written),
    link: isVisitor
      ? `${publicUrl}/${held === null ? 'b' : 'l'}/${secrets.linkToken(booking.id)}`
      : null,
    business: business.name,
    business_phone: business.phone,
    reason,
    customer_phone: phone === null ? null : phones.write(phone, business.country),
    customer_email: email,
    answers: answersOf(booking, service),
    // An SMS has no room for what the address can do without.
    console_link: isVisitor
      ? null
      : `${publicUrl}/console/bookings?${message.channel === 'email' ? 'show=all&' : ''}open=${booking.id}`,
  };
}

/** A time that is kept for somebody on the waiting list. */
export interface HeldTime {
  readonly since: Instant;
  readonly until: Instant;
}

/** The time of day; with the day where it is another one. */
function clockOrDay({ since, until }: HeldTime, written: ReturnType<typeof timeWriter>): string {
  const { date, time } = written(until);
  return date === written(since).date ? time : `${date}, ${time}`;
}

function timeWriter(locale: string, timeZone: string, isLong: boolean) {
  const day = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: isLong ? 'long' : 'short',
    day: 'numeric',
    month: isLong ? 'long' : 'short',
  });
  const clock = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' });
  return (instant: number) => ({ date: day.format(instant), time: clock.format(instant) });
}

/** Whether visitor and business read the same time off their clocks when it begins. */
function sameClock({ start, visitorTimezone }: Booking, { timezone }: Business): boolean {
  const read = (timeZone: string) =>
    new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
      start,
    );
  return visitorTimezone === timezone || read(visitorTimezone) === read(timezone);
}

function priceOf(
  { price }: Pick<Service, 'price'>,
  { currency }: Pick<Business, 'currency'>,
  locale: string,
): string | null {
  if (price === null) return null;
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const isRound = price.amountMinor % 10 ** digits === 0;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    ...(isRound && { maximumFractionDigits: 0 }),
  }).format(price.amountMinor / 10 ** digits);
}

function answersOf({ answers }: Booking, { questions }: Pick<Service, 'questions'>): string | null {
  const lines = questions.flatMap(({ id, label }) => {
    const answer = answers[id];
    if (answer === undefined || answer === false || answer === '') return [];
    return [answer === true ? label : `${label}: ${answer}`];
  });
  return lines.length === 0 ? null : lines.join('\n');
}
