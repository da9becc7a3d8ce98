import type { Booking } from '../../domain/bookings/types.ts';
import { AUDIENCES } from '../../domain/messages/moments.ts';
import type { Audience, Channel, Moment } from '../../domain/messages/moments.ts';
import { followUpTiming, reminderTiming } from '../../domain/messages/reminders.ts';
import type { Timing } from '../../domain/messages/reminders.ts';
import type { Message } from '../../ports/messages.ts';
import type { BookingNews, Plan } from '../../ports/subscriber.ts';
import { loadSetup } from '../availability/load-setup.ts';
import type { MessageDeps } from './deps.ts';
import { messageOrder } from './message-order.ts';
import { addressOf, hasConsent } from './reach.ts';
import type { Circle } from './reach.ts';
import { readSettings } from './settings.ts';
import { idFromKey } from '../id-from-key.ts';

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
  const given = { booking, setup, settings, news };
  const messages = [...toldNow(deps, given), ...toldLater(deps, given)].map((wish) =>
    messageOf(deps, { wish, booking, news }),
  );
  const planned = messages.filter(({ state }) => state === 'planned');
  return async (tx) => {
    await tx.messages.withdraw(news.bookingId, LATER, deps.clock.now());
    for (const message of messages) await tx.messages.add(message);
    return planned.map((message) => messageOrder(deps.secrets, message));
  };
}

interface Given extends Circle {
  readonly news: BookingNews;
}

interface Wish extends Timing {
  readonly moment: Moment;
  readonly audience: Audience;
  readonly channel: Channel;
  readonly to: string;
  /** Tells several of one moment apart. */
  readonly tag: string;
  readonly hasConsent: boolean;
}

type Deps = Pick<MessageDeps, 'zones' | 'phones'>;

const LATER: readonly Moment[] = ['reminder', 'follow_up'];
const NEWS_LIFE_MS = 24 * 3_600_000;

function toldNow(deps: Deps, given: Given): Wish[] {
  const { news } = given;
  const moment = momentOf(news);
  const timing = { dueAt: news.at, expiresAt: news.at + NEWS_LIFE_MS };
  return AUDIENCES.filter((audience) => audience === 'visitor' || isNewsToTheTeam(news)).flatMap(
    (audience) => wishes(deps, given, { audience, moment, timing, tag: '' }),
  );
}

function toldLater(deps: Deps, given: Given): Wish[] {
  if (given.news.status !== 'confirmed') return [];
  return (
    AUDIENCES.flatMap((audience) => [
      ...remindersFor(deps, given, audience),
      followUpFor(deps, given, audience),
    ])
      .flatMap((occasion) => wishes(deps, given, occasion))
      // That somebody may not be written to is said once, with what is told at once.
      .filter((wish) => wish.hasConsent)
  );
}

/** The service's own, or those of all. */
function remindersFor(deps: Deps, given: Given, audience: Audience): Occasion[] {
  const { news, settings } = given;
  const reminders = settings.byService[news.serviceId]?.reminders ?? settings.reminders;
  const known = { start: news.start, knownSince: news.at };
  const circumstances = circumstancesOf(deps, given, audience);
  return reminders.flatMap(({ leadMin, channels: own }) => {
    const timing = reminderTiming(known, leadMin, circumstances);
    if (timing === null) return [];
    const channels = audience === 'visitor' ? (own ?? undefined) : undefined;
    return [{ audience, moment: 'reminder', timing, tag: `:${leadMin}`, channels }];
  });
}

function followUpFor(deps: Deps, given: Given, audience: Audience): Occasion {
  const { news, settings } = given;
  const circumstances = circumstancesOf(deps, given, audience);
  const timing = followUpTiming(news.end, settings.followUpMin, circumstances);
  return { audience, moment: 'follow_up', timing, tag: '' };
}

function circumstancesOf({ zones }: Deps, { booking, setup, settings }: Given, audience: Audience) {
  const { visitorTimezone } = booking;
  const zone = zones.of(audience === 'visitor' ? visitorTimezone : setup.business.timezone);
  return { quiet: settings.quietHours, zone };
}

interface Occasion {
  readonly audience: Audience;
  readonly moment: Moment;
  readonly timing: Timing;
  readonly tag: string;
  /** Left out, those of the moment. */
  readonly channels?: readonly Channel[] | undefined;
}

/** One for each way in which somebody wants to be told of the moment and can be. */
function wishes(deps: Deps, given: Given, occasion: Occasion): Wish[] {
  const { audience, moment, timing, tag } = occasion;
  const channels = occasion.channels ?? given.settings[audience][moment];
  return [...new Set(channels)].flatMap((channel) => {
    const to = addressOf(deps, given, { audience, channel });
    if (to === null) return [];
    const isAllowed = channel === 'email' || audience !== 'visitor' || hasConsent(given);
    return [{ ...timing, moment, audience, channel, to, tag, hasConsent: isAllowed }];
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

// Ids come from the news, so that planning it again adds nothing.
function messageOf(
  { secrets }: Pick<MessageDeps, 'secrets'>,
  { wish, booking, news }: { wish: Wish; booking: Booking; news: BookingNews },
): Message {
  const { moment, audience, channel, to, tag, dueAt, expiresAt } = wish;
  const { hasConsent: isAllowed } = wish;
  const key = `${news.key}:${moment}${tag}:${audience}:${channel}`;
  return {
    id: idFromKey(secrets, 'msg', key),
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
    state: isAllowed ? 'planned' : 'not_sent',
    reason: isAllowed ? null : 'no_consent',
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
