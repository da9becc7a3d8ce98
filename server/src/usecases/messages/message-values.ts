import type { Business } from '../../contract/businesses.ts';
import type { Service } from '../../contract/services.ts';
import type { Instant } from '../../domain/availability/types.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import { writtenName } from '../../domain/bookings/written-name.ts';
import type { Placeholder } from '../../domain/messages/moments.ts';
import type { Formats } from '../../domain/time/formats.ts';
import type { Message } from '../../ports/messages.ts';
import type { MessageDeps } from './deps.ts';
import { timeWriter } from './written-time.ts';
import type { WrittenTime } from './written-time.ts';

/** What a booking's texts can name, in the reader's language and time. */
export function messageValues(
  {
    secrets,
    phones,
    publicUrl,
    formats,
  }: Pick<MessageDeps, 'secrets' | 'phones' | 'publicUrl' | 'formats'>,
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
  const timeZone = isVisitor ? booking.visitorTimezone : business.timezone;
  const isLong = message.channel === 'email';
  const written = timeWriter(formats, { locale, timeZone, isLong });
  const { email, phone } = booking.customer;
  const { name, firstName } = writtenName(booking.customer.name);
  return {
    first_name: firstName,
    name,
    service: service.name,
    person,
    ...written(booking.start),
    end_time: written(booking.end).time,
    zone: sameClock(formats, booking, business) ? null : timeZone,
    old_date: message.oldStart === null ? null : written(message.oldStart).date,
    old_time: message.oldStart === null ? null : written(message.oldStart).time,
    price: priceOf(formats, { service, business, locale }),
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
function clockOrDay(
  { since, until }: HeldTime,
  written: (instant: Instant) => WrittenTime,
): string {
  const { date, time } = written(until);
  return date === written(since).date ? time : `${date}, ${time}`;
}

/** Whether visitor and business read the same time off their clocks when it begins. */
function sameClock(
  { dates }: Formats,
  { start, visitorTimezone }: Booking,
  { timezone }: Business,
): boolean {
  const read = (timeZone: string) =>
    dates('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(start);
  return visitorTimezone === timezone || read(visitorTimezone) === read(timezone);
}

function priceOf(
  { numbers }: Formats,
  {
    service: { price },
    business: { currency },
    locale,
  }: {
    readonly service: Pick<Service, 'price'>;
    readonly business: Pick<Business, 'currency'>;
    readonly locale: string;
  },
): string | null {
  if (price === null) return null;
  const style = { style: 'currency', currency } as const;
  const digits = numbers(locale, style).resolvedOptions().maximumFractionDigits ?? 2;
  const isRound = price.amountMinor % 10 ** digits === 0;
  const format = numbers(locale, isRound ? { ...style, maximumFractionDigits: 0 } : style);
  return format.format(price.amountMinor / 10 ** digits);
}

function answersOf({ answers }: Booking, { questions }: Pick<Service, 'questions'>): string | null {
  const lines = questions.flatMap(({ id, label }) => {
    const answer = answers[id];
    if (answer === undefined || answer === false || answer === '') return [];
    return [answer === true ? label : `${label}: ${answer}`];
  });
  return lines.length === 0 ? null : lines.join('\n');
}
