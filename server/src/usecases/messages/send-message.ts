import type { BookingStatus } from '../../domain/bookings/types.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import { defaultText } from '../../domain/messages/default-texts/default-texts.ts';
import { PLACEHOLDERS } from '../../domain/messages/moments.ts';
import type { MessageText, Moment } from '../../domain/messages/moments.ts';
import { rewriteForGsm7 } from '../../domain/messages/gsm-rewrite.ts';
import { fillTemplate, readTemplate } from '../../domain/messages/template.ts';
import type { CalendarMethod } from '../../ports/calendar-files.ts';
import { MailError } from '../../ports/mail.ts';
import type { Message, MessageReason, MessageState } from '../../ports/messages.ts';
import { loadSetup } from '../availability/load-setup.ts';
import type { Setup } from '../availability/load-setup.ts';
import { surroundingsOf } from '../bookings/booking-views.ts';
import { calendarEntry } from '../bookings/calendar-file.ts';
import type { MessageDeps } from './deps.ts';
import { messageValues } from './message-values.ts';

/** How it went. `moot`: there was nothing to send any more. */
export type Sending =
  | { readonly is: 'done' | 'moot' }
  | { readonly is: 'later' | 'failed' | 'unknown'; readonly reason: string };

/**
 * Sends one message, unless it would no longer be true. It is written down as being sent before anybody outside hears
 * of it, so that a process that dies in between sends nothing twice.
 */
export async function sendMessage(
  deps: MessageDeps,
  { businessId, id, isLastTry }: { businessId: string; id: string; isLastTry: boolean },
): Promise<Sending> {
  const found = await find(deps, businessId, id);
  if (found === null) return { is: 'moot' };
  const { message, booking, setup } = found;
  const settle = (state: MessageState, reason: MessageReason | null, text?: MessageText) =>
    deps.store.write((tx) =>
      tx.messages.settle(message, {
        from: ['planned', 'sending'],
        state,
        reason,
        ...(text !== undefined && { text }),
        at: deps.clock.now(),
      }),
    );

  if (message.expiresAt <= deps.clock.now()) {
    await settle('withdrawn', 'expired');
    return { is: 'moot' };
  }
  if (!isStillTrue(message, booking)) {
    await settle('withdrawn', 'outdated');
    return { is: 'moot' };
  }
  const text = write(deps, { message, booking, setup });
  const kept = withoutLink(deps, text, booking);
  if (message.channel !== 'email' || !deps.mail.isDelivering) {
    await settle('not_sent', 'no_provider', kept);
    return { is: 'done' };
  }
  await settle('sending', null, kept);
  try {
    await deps.mail.send({
      to: message.to,
      subject: text.subject ?? '',
      text: text.body,
      from: { name: setup.business.name, replyTo: setup.business.email },
      calendar: invitation(deps, { message, booking, setup }),
    });
  } catch (error) {
    return afterFailure(error, { settle, isLastTry });
  }
  await settle('accepted', null);
  return { is: 'done' };
}

interface Found {
  readonly message: Message;
  readonly booking: Booking;
  readonly setup: Setup;
}

async function find(
  { store }: Pick<MessageDeps, 'store'>,
  businessId: string,
  id: string,
): Promise<Found | null> {
  const message = await store.read.messages.byId(businessId, id);
  if (message === null || message.state !== 'planned') return null;
  const [booking, setup] = await Promise.all([
    store.read.bookings.byId(businessId, message.bookingId),
    loadSetup(store.read, businessId),
  ]);
  return booking === null ? null : { message, booking, setup };
}

type Settle = (state: MessageState, reason: MessageReason | null) => Promise<boolean>;

async function afterFailure(
  error: unknown,
  { settle, isLastTry }: { settle: Settle; isLastTry: boolean },
): Promise<Sending> {
  if (!(error instanceof MailError)) throw error;
  const reason = error.message;
  switch (error.kind) {
    case 'refused':
      await settle('failed', 'refused');
      return { is: 'failed', reason };
    case 'unknown':
      await settle('unknown', 'no_answer');
      return { is: 'unknown', reason };
    case 'later':
      await settle(isLastTry ? 'failed' : 'planned', 'no_answer');
      return { is: isLastTry ? 'failed' : 'later', reason };
  }
}

/** A later change of the booking has sent, or will send, its own message. */
function isStillTrue({ moment, revision }: Message, booking: Booking): boolean {
  return booking.revision === revision && TRUE_WHILE[moment].includes(booking.state.status);
}

const TRUE_WHILE: Readonly<Record<Moment, readonly BookingStatus[]>> = {
  confirmed: ['confirmed', 'completed', 'no_show'],
  pending: ['pending'],
  declined: ['declined', 'expired'],
  moved: ['pending', 'confirmed', 'completed', 'no_show'],
  cancelled: ['cancelled'],
  reminder: ['confirmed'],
  follow_up: ['confirmed', 'completed'],
};

function write(deps: MessageDeps, { message, booking, setup }: Found): MessageText {
  const { business, service, staff } = surroundingsOf(booking, setup);
  const values = messageValues(deps, {
    message,
    booking,
    business,
    service,
    person: staff.name,
  });
  const locale = message.audience === 'visitor' ? booking.locale : business.locale;
  const { subject, body } = defaultText(message, locale);
  const fill = (text: string) => fillTemplate(readTemplate(text, PLACEHOLDERS), values);
  return {
    // A line break would begin another header.
    subject: subject === null ? null : fill(subject).replaceAll(/\s+/gu, ' '),
    body: message.channel === 'sms' ? rewriteForGsm7(fill(body)).text : fill(body),
  };
}

/** The text as it is kept: whoever reads the database or the list must not be able to act as the visitor. */
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
  { message, booking, setup }: Found,
): { method: CalendarMethod; content: string } | undefined {
  const method = METHODS[message.moment];
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
