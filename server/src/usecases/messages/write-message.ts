import type { WrittenText } from '../../domain/messages/fill-text.ts';
import { MOMENTS } from '../../domain/messages/moments.ts';
import type { MessageText, Moment } from '../../domain/messages/moments.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import type { CalendarMethod } from '../../ports/calendar-files.ts';
import type { Message } from '../../ports/messages.ts';
import type { TextContent } from '../../ports/text-messages.ts';
import type { Setup } from '../availability/load-setup.ts';
import { surroundingsOf } from '../bookings/booking-views.ts';
import { calendarEntry } from '../bookings/calendar-file.ts';
import type { MessageDeps } from './deps.ts';
import { messageValues } from './message-values.ts';
import type { HeldTime } from './message-values.ts';
import { senderOf } from './templates/sender-of.ts';
import { textFor } from './templates/text-for.ts';

/** A message of a booking, and what it speaks of. */
export interface BookingMessage {
  readonly message: Message;
  readonly booking: Booking;
  readonly setup: Setup;
  /** For a time of the waiting list, which stands as if it were booked. */
  readonly held?: HeldTime | null;
}

export interface WrittenMessage {
  readonly text: MessageText;
  /** The text as it is kept: whoever reads the database or the list must not be able to act as the visitor. */
  readonly kept: MessageText;
  /** BCP 47, of the text. */
  readonly locale: string;
  /** The approved template to send instead of the text; only WhatsApp has them. */
  readonly content: TextContent | null;
  readonly calendar: { readonly method: CalendarMethod; readonly content: string } | undefined;
}

/** What a message about a booking says, in the reader's language and time, as things stand now. */
export async function writeMessage(
  deps: MessageDeps,
  given: BookingMessage,
): Promise<WrittenMessage> {
  const { content, ...text } = await textOf(deps, given);
  return {
    text,
    kept: withoutLink(deps, text, given.booking),
    locale: localeOf(given),
    content,
    calendar: invitation(deps, given),
  };
}

/** Visitors read the language they booked in, the team that of the business. */
function localeOf({ message, booking, setup }: BookingMessage): string {
  return message.audience === 'visitor' ? booking.locale : setup.business.locale;
}

async function textOf(deps: MessageDeps, given: BookingMessage): Promise<WrittenText> {
  const { message, booking, setup, held = null } = given;
  const { business, service, staff } = surroundingsOf(booking, setup);
  const { audience, channel, businessId } = message;
  const [reason, sender] = await Promise.all([
    reasonFor(deps, message, booking),
    senderOf(deps, business, channel),
  ]);
  const values = messageValues(deps, {
    message,
    booking,
    business,
    service,
    person: staff.name,
    reason,
    held,
  });
  const locale = localeOf(given);
  return textFor(
    deps,
    { businessId, moment: bookingMoment(message), audience, channel, locale },
    { values, needsLink: sender.isOneWay },
  );
}

/** What was written with the last change. Visitors know their own words. */
async function reasonFor(
  { store }: Pick<MessageDeps, 'store'>,
  { moment, audience }: Message,
  { id }: Booking,
): Promise<string | null> {
  if (!REASONED.some((one) => one === moment)) return null;
  const last = (await store.read.bookings.historyOf([id])).get(id)?.at(-1);
  return last === undefined || (audience === 'visitor' && last.by !== 'member')
    ? null
    : last.reason;
}

const REASONED: readonly Moment[] = ['declined', 'moved', 'cancelled'];

function withoutLink(
  { secrets }: Pick<MessageDeps, 'secrets'>,
  { subject, body }: MessageText,
  { id }: Booking,
): MessageText {
  return { subject, body: body.replaceAll(secrets.linkToken(id), '…') };
}

/** What puts the appointment into the visitor's calendar, moves it there, or takes it away. */
function invitation(
  deps: Pick<MessageDeps, 'calendarFiles' | 'publicUrl' | 'secrets'>,
  { message, booking, setup }: BookingMessage,
): { method: CalendarMethod; content: string } | undefined {
  const method = METHODS[bookingMoment(message)];
  const { email, name } = booking.customer;
  if (method === undefined || message.audience !== 'visitor' || email === null) return undefined;
  const { business, service } = surroundingsOf(booking, setup);
  const { status } = booking.state;
  const link = `${deps.publicUrl}/b/${deps.secrets.linkToken(booking.id)}`;
  const entry = calendarEntry(deps, { booking, business, service, status }, link);
  return {
    method,
    content: deps.calendarFiles.write({
      method,
      entries: [{ ...entry, attendee: { name, email } }],
    }),
  };
}

const METHODS: Readonly<Partial<Record<Moment, CalendarMethod>>> = {
  confirmed: 'REQUEST',
  moved: 'REQUEST',
  cancelled: 'CANCEL',
};

/** @throws when somebody wrote a message about a booking under another moment */
export function bookingMoment({ moment }: Pick<Message, 'moment'>): Moment {
  const known = MOMENTS.find((one) => one === moment);
  if (known === undefined) throw new Error(`No booking has a message “${moment}”`);
  return known;
}
