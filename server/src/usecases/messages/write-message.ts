import { defaultText } from '../../domain/messages/default-texts/default-texts.ts';
import { rewriteForGsm7 } from '../../domain/messages/gsm-rewrite.ts';
import { MOMENTS, PLACEHOLDERS } from '../../domain/messages/moments.ts';
import type { MessageText, Moment } from '../../domain/messages/moments.ts';
import { fillTemplate, readTemplate } from '../../domain/messages/template.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import type { CalendarMethod } from '../../ports/calendar-files.ts';
import type { Message } from '../../ports/messages.ts';
import type { TextContent } from '../../ports/text-messages.ts';
import type { Setup } from '../availability/load-setup.ts';
import { surroundingsOf } from '../bookings/booking-views.ts';
import { calendarEntry } from '../bookings/calendar-file.ts';
import type { MessageDeps } from './deps.ts';
import { messageValues } from './message-values.ts';

/** A message of a booking, and what it speaks of. */
export interface BookingMessage {
  readonly message: Message;
  readonly booking: Booking;
  readonly setup: Setup;
}

export interface WrittenMessage {
  readonly text: MessageText;
  /** The text as it is kept: whoever reads the database or the list must not be able to act as the visitor. */
  readonly kept: MessageText;
  /** The approved template to send instead of the text; only WhatsApp has them. */
  readonly content: TextContent | null;
  readonly calendar: { readonly method: CalendarMethod; readonly content: string } | undefined;
}

/** What a message about a booking says, in the reader's language and time, as things stand now. */
export async function writeMessage(
  deps: MessageDeps,
  given: BookingMessage,
): Promise<WrittenMessage> {
  const text = textOf(deps, given);
  return {
    text,
    kept: withoutLink(deps, text, given.booking),
    content: null,
    calendar: invitation(deps, given),
  };
}

function textOf(deps: MessageDeps, { message, booking, setup }: BookingMessage): MessageText {
  const { business, service, staff } = surroundingsOf(booking, setup);
  const values = messageValues(deps, {
    message,
    booking,
    business,
    service,
    person: staff.name,
  });
  const locale = message.audience === 'visitor' ? booking.locale : business.locale;
  const { subject, body } = defaultText({ ...message, moment: bookingMoment(message) }, locale);
  const fill = (text: string) => fillTemplate(readTemplate(text, PLACEHOLDERS), values);
  return {
    // A line break would begin another header.
    subject: subject === null ? null : fill(subject).replaceAll(/\s+/gu, ' '),
    body: message.channel === 'sms' ? rewriteForGsm7(fill(body)).text : fill(body),
  };
}

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
