import type { MessageSettings } from '../../contract/messages.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import { AUDIENCES } from '../../domain/messages/moments.ts';
import type { Audience, Channel, Moment } from '../../domain/messages/moments.ts';
import { followUpTiming, reminderTiming } from '../../domain/messages/reminders.ts';
import type { Timing } from '../../domain/messages/reminders.ts';
import type { Message } from '../../ports/messages.ts';
import type { BookingNews, Plan } from '../../ports/subscriber.ts';
import { loadSetup } from '../availability/load-setup.ts';
import type { Setup } from '../availability/load-setup.ts';
import { surroundingsOf } from '../bookings/booking-views.ts';
import type { MessageDeps } from './deps.ts';
import { messageOrder } from './message-order.ts';
import { readSettings } from './settings.ts';

/**
 * What follows from news of a booking: who is told at once, which reminders are planned, and which planned ones say
 * nothing true any more.
 */
export async function planMessages(deps: MessageDeps, news: BookingNews): Promise<Plan | null> {
  const { read } = deps.store;
  const booking = await read.bookings.byId(news.businessId, news.bookingId);
  if (booking === null) return null;
  const [setup, settings] = await Promise.all([
    loadSetup(read, news.businessId),
    readSettings(read, news.businessId),
  ]);
  const planned = [
    ...toldNow({ booking, setup, settings, news }),
    ...toldLater(deps, { booking, setup, settings, news }),
  ].map((wish) => messageOf(deps, { wish, booking, news }));
  return async (tx) => {
    await tx.messages.withdraw(news.bookingId, LATER, deps.clock.now());
    for (const message of planned) await tx.messages.add(message);
    return planned.map((message) => messageOrder(deps.secrets, message));
  };
}

interface Given {
  readonly booking: Booking;
  readonly setup: Setup;
  readonly settings: MessageSettings;
  readonly news: BookingNews;
}

interface Wish extends Timing {
  readonly moment: Moment;
  readonly audience: Audience;
  readonly channel: Channel;
  readonly to: string;
  /** Tells several of one moment apart. */
  readonly tag: string;
}

const LATER: readonly Moment[] = ['reminder', 'follow_up'];
const NEWS_LIFE_MS = 24 * 3_600_000;

function toldNow(given: Given): Wish[] {
  const { news } = given;
  const moment = momentOf(news);
  const timing = { dueAt: news.at, expiresAt: news.at + NEWS_LIFE_MS };
  return AUDIENCES.filter((audience) => audience === 'visitor' || isNewsToTheTeam(news)).flatMap(
    (audience) => wishes(given, audience, { moment, timing, tag: '' }),
  );
}

function toldLater({ zones }: Pick<MessageDeps, 'zones'>, given: Given): Wish[] {
  const { news, booking, settings } = given;
  if (news.status !== 'confirmed') return [];
  const { quietHours: quiet, reminders, followUpMin } = settings;
  return AUDIENCES.flatMap((audience) => {
    const zone = zones.of(
      audience === 'visitor' ? booking.visitorTimezone : given.setup.business.timezone,
    );
    const known = { start: news.start, knownSince: news.at };
    return [
      ...reminders.flatMap(({ leadMin }) => {
        const timing = reminderTiming(known, leadMin, { quiet, zone });
        if (timing === null) return [];
        return wishes(given, audience, { moment: 'reminder', timing, tag: `:${leadMin}` });
      }),
      ...wishes(given, audience, {
        moment: 'follow_up',
        timing: followUpTiming(news.end, followUpMin, { quiet, zone }),
        tag: '',
      }),
    ];
  });
}

/** One for each way in which somebody wants to be told of the moment and can be. */
function wishes(
  given: Given,
  audience: Audience,
  { moment, timing, tag }: { moment: Moment; timing: Timing; tag: string },
): Wish[] {
  return given.settings[audience][moment].flatMap((channel) => {
    const to = addressOf(given, audience, channel);
    return to === null ? [] : [{ ...timing, moment, audience, channel, to, tag }];
  });
}

function momentOf({ kind, status }: BookingNews): Moment {
  switch (kind) {
    case 'booking.created':
      return status === 'pending' ? 'pending' : 'confirmed';
    case 'booking.approved':
      return 'confirmed';
    case 'booking.declined':
    case 'booking.expired':
      return 'declined';
    case 'booking.moved':
      return 'moved';
    case 'booking.cancelled':
      return 'cancelled';
  }
}

// Who works in the console has just done it there.
function isNewsToTheTeam({ by }: BookingNews): boolean {
  return by !== 'member';
}

/** Where somebody is reached; null when there is no such address, or no consent to use it. */
function addressOf({ booking, setup }: Given, audience: Audience, channel: Channel): string | null {
  if (audience === 'visitor') {
    if (channel === 'email') return booking.customer.email;
    const hasConsent = setup.business.consentText === null || booking.consent !== null;
    return hasConsent ? booking.customer.phone : null;
  }
  if (audience === 'person') {
    return channel === 'email' ? surroundingsOf(booking, setup).staff.email : null;
  }
  return channel === 'email' ? setup.business.email : setup.business.phone;
}

// Ids come from the news, so that planning it again adds nothing.
function messageOf(
  { secrets }: Pick<MessageDeps, 'secrets'>,
  { wish, booking, news }: { wish: Wish; booking: Booking; news: BookingNews },
): Message {
  const { moment, audience, channel, to, tag, dueAt, expiresAt } = wish;
  const key = `${news.key}:${moment}${tag}:${audience}:${channel}`;
  return {
    id: `msg_${secrets.hash(key).slice(0, 26)}`,
    businessId: news.businessId,
    bookingId: booking.id,
    waitlistId: null,
    widgetId: booking.widgetKey,
    moment,
    audience,
    channel,
    revision: news.revision,
    to,
    locale: null,
    oldStart: news.fromStart,
    subject: null,
    body: null,
    state: 'planned',
    reason: null,
    errorCode: null,
    providerId: null,
    segments: null,
    price: null,
    resentFrom: null,
    dueAt,
    expiresAt,
    sentAt: null,
    createdAt: news.at,
    updatedAt: news.at,
  };
}
