import type { MessageSettings } from '../../../contract/messages.ts';
import type { Booking } from '../../../domain/bookings/types.ts';
import type { Attendance } from '../../../ports/attendances.ts';
import type { InboundMeaning, InboundText } from '../../../ports/inbound-texts.ts';
import type { Repositories } from '../../../ports/store.ts';
import type { Core } from '../../core.ts';
import type { MessageDeps } from '../deps.ts';
import { readSettings } from '../settings.ts';
import { cancelByText, openQuestion } from './cancel-by-text.ts';
import { sayReply } from './say-reply.ts';

/** What acting on a reader's word works with. */
export interface InboundDeps extends Core, MessageDeps {}

/** A text with the business it belongs to. */
export interface OwnedText extends InboundText {
  readonly businessId: string;
}

/** What it came to mean. */
export interface Acted {
  readonly meaning: InboundMeaning;
  readonly bookingId: string | null;
}

/** Does what a reader's word asks for, as far as the owner wants that. Doing it again changes nothing. */
export async function actOnText(deps: InboundDeps, id: string): Promise<void> {
  const found = await deps.store.read.inboundTexts.byId(id);
  if (found === null || found.actedAt !== null || found.businessId === null) return;
  const text: OwnedText = { ...found, businessId: found.businessId };
  const { replies } = await readSettings(deps.store.read, text.businessId);
  const acted = await act(deps, text, replies);
  await deps.store.write((tx) =>
    tx.inboundTexts.settle(id, { ...(acted ?? PLAIN), at: deps.clock.now() }),
  );
  deps.wakeOutbox();
}

const PLAIN: Acted = { meaning: 'text', bookingId: null };

/** Null: it is for a person to read. */
async function act(
  deps: InboundDeps,
  text: OwnedText,
  replies: MessageSettings['replies'],
): Promise<Acted | null> {
  const { word } = text;
  switch (word.is) {
    case 'help':
      if (!word.isAnswered) await sayHelp(deps, text);
      return { meaning: 'help', bookingId: null };
    case 'cancel':
    case 'choose':
    case 'no':
      return replies.cancels ? cancelByText(deps, text) : null;
    case 'yes': {
      const question = await openQuestion(deps, text);
      if (question !== null && replies.cancels) return cancelByText(deps, text);
      return replies.confirms ? attend(deps, text) : null;
    }
    case 'attend':
      return replies.confirms ? attend(deps, text) : null;
    case 'stop':
    case 'start':
    case 'text':
      return null;
  }
}

async function sayHelp(deps: InboundDeps, text: OwnedText): Promise<void> {
  const business = await deps.store.read.businesses.byId(text.businessId);
  if (business === null) return;
  const { phone, name, country, locale } = business;
  await sayReply(deps, text, {
    locale,
    reply: {
      says: 'help',
      business: name,
      phone: phone === null ? null : deps.phones.write(phone, country),
    },
  });
}

async function attend(deps: InboundDeps, text: OwnedText): Promise<Acted | null> {
  const { businessId, channel, at } = text;
  const booking = await meantBooking(deps.store.read, text);
  if (booking === null) return null;
  const attendance: Attendance = {
    bookingId: booking.id,
    businessId,
    revision: booking.revision,
    channel,
    at,
  };
  await deps.store.write((tx) => tx.attendances.save(attendance));
  return { meaning: 'attend', bookingId: booking.id };
}

/** The one they were told of last, or the only one. */
async function meantBooking(
  read: Repositories,
  { businessId, address, at }: OwnedText,
): Promise<Booking | null> {
  const upcoming = await read.inboundTexts.upcoming(businessId, address, at);
  const told = await read.inboundTexts.lastToldOf(businessId, address);
  const [only, another] = upcoming;
  const id = told !== null && upcoming.includes(told) ? told : another === undefined ? only : null;
  return id === null || id === undefined ? null : read.bookings.byId(businessId, id);
}
