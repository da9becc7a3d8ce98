import { AppError } from '../../../contract/app-error.ts';
import type { ChannelHealth, ChannelsPage } from '../../../contract/message-channels.ts';
import { CHANNELS } from '../../../domain/messages/moments.ts';
import type { Channel } from '../../../domain/messages/moments.ts';
import type { ChannelWeek } from '../../../ports/messages.ts';
import { toWire } from '../../wire.ts';
import { costOfDay } from '../day-costs.ts';
import type { MessageDeps } from '../deps.ts';
import { readSettings } from '../settings.ts';
import { nameOfSender, senderBy, sendingAccount } from '../text-account.ts';
import { ALARMED, ALL_TEXTS, dayOf, SPENT_ENOUGH } from '../text-limits.ts';
import { breakOf } from './show-twilio.ts';

/** By which channels messages leave, how that went lately, and what today has cost. */
export async function listChannels(deps: MessageDeps, businessId: string): Promise<ChannelsPage> {
  const { read } = deps.store;
  const now = deps.clock.now();
  const business = await read.businesses.byId(businessId);
  if (business === null) throw new AppError('businesses.not_found');
  const today = dayOf(deps, business, now);
  const count = (scope: string) => read.messageCounts.count(businessId, today, scope);
  const settings = await readSettings(read, businessId);
  const [weeks, cost, sent, alarmed, stopped, flagged] = await Promise.all([
    read.messages.week(businessId, now - WEEK_MS),
    costOfDay(deps, { business, prices: settings.prices }, now),
    count(ALL_TEXTS),
    count(ALARMED),
    count(SPENT_ENOUGH),
    read.messageFlags.list(businessId),
  ]);
  const items = await Promise.all(
    CHANNELS.map((channel) => healthOf(deps, { businessId, channel, weeks })),
  );
  return {
    items,
    today: {
      sent,
      perDay: settings.limits.perDay,
      spent: cost,
      isAlarmed: alarmed > 0,
      isStopped: stopped > 0,
    },
    flagged: flagged.map(({ channel, address, kind, errorCode, at }) => ({
      channel,
      address,
      kind,
      errorCode,
      at: toWire(at),
    })),
  };
}

async function healthOf(
  deps: MessageDeps,
  given: { businessId: string; channel: Channel; weeks: readonly ChannelWeek[] },
): Promise<ChannelHealth> {
  const { channel, weeks } = given;
  const week = weeks.find((one) => one.channel === channel);
  const { lastSentAt = null, sent = 0, delivered = 0, failed = 0, unknown = 0 } = week ?? {};
  const waiting = week?.waiting ?? 0;
  return {
    channel,
    ...(await stateOf(deps, { ...given, waiting })),
    waiting,
    week: { sent, delivered, failed, unknown },
    lastSentAt: lastSentAt === null ? null : toWire(lastSentAt),
  };
}

type State = Pick<ChannelHealth, 'state' | 'source' | 'sender' | 'brokenReason'>;

async function stateOf(
  deps: MessageDeps,
  { businessId, channel, waiting }: { businessId: string; channel: Channel; waiting: number },
): Promise<State> {
  const { read } = deps.store;
  if (channel === 'email') {
    const business = await read.businesses.byId(businessId);
    if (!deps.mail.isDelivering) return NONE;
    return {
      state: 'ready',
      source: 'server',
      sender: business?.email ?? null,
      brokenReason: null,
    };
  }
  const own = await read.messageChannels.of(businessId);
  const sender = own ?? deps.serverSenders;
  const by = sender === null ? null : senderBy(sender, channel);
  if (by === null) return NONE;
  const account = await sendingAccount(deps, read, businessId);
  // Of the server's own account nothing is kept but what waits for it.
  const brokenReason = own === null ? (waiting > 0 ? 'credentials' : null) : breakOf(deps, own);
  return {
    state: brokenReason === null && account !== null ? 'ready' : 'broken',
    source: own === null ? 'server' : 'business',
    sender: nameOfSender(by),
    brokenReason,
  };
}

const NONE: State = { state: 'none', source: null, sender: null, brokenReason: null };
const WEEK_MS = 7 * 86_400_000;
