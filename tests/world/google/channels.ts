import type { Clock } from '@bookingsaas/server/ports/clock';
import type { CalendarBook } from './calendar-book.ts';
import type { Ask } from './exchange.ts';
import { isRecord, jsonOf, textOf } from './exchange.ts';
import { invalid, refusal } from './refusals.ts';

const LONGEST_LIFE_MS = 30 * 86_400_000;
const USUAL_LIFE_MS = 7 * 86_400_000;
const PATIENCE_MS = 5_000;

export interface Channel {
  readonly id: string;
  readonly resourceId: string;
  readonly calendarId: string;
  readonly email: string;
  readonly address: string;
  readonly token: string | undefined;
  readonly expiresAt: number;
}

export interface Channels {
  watch(book: CalendarBook, email: string, ask: Ask): unknown;
  stop(email: string, ask: Ask): void;
  /** Tells everybody who watches this calendar. */
  tell(book: CalendarBook): void;
  open(): readonly Channel[];
  /** Resolves when every notification under way was answered or given up. */
  settled(): Promise<void>;
}

/** `route` says where a notification for an address is really posted; `isLost` drops some. */
export function createChannels({
  clock,
  route,
  isLost,
}: {
  clock: Clock;
  route: (address: string) => string;
  isLost: () => boolean;
}): Channels {
  const channels = new Map<string, { channel: Channel; messages: number; uri: string }>();
  const underWay = new Set<Promise<void>>();

  return {
    watch(book, email, ask) {
      const channel = readChannel(book, jsonOf(ask), { email, now: clock.now() });
      if (channels.has(channel.id))
        throw refusal(400, ['channelIdNotUnique', `Channel id ${channel.id} not unique`]);
      const uri = `https://www.googleapis.com/calendar/v3/calendars/${encodeURIComponent(channel.calendarId)}/events?alt=json`;
      channels.set(channel.id, { channel, messages: 0, uri });
      // Sent without waiting: it may well arrive before this answer.
      post(channel.id, 'sync');
      return {
        kind: 'api#channel',
        id: channel.id,
        resourceId: channel.resourceId,
        resourceUri: uri,
        ...(channel.token === undefined ? {} : { token: channel.token }),
        expiration: String(channel.expiresAt),
      };
    },

    stop(email, ask) {
      const sent = jsonOf(ask);
      const id = textOf(sent['id']) ?? '';
      const known = channels.get(id)?.channel;
      if (known === undefined || known.resourceId !== sent['resourceId'] || known.email !== email)
        throw refusal(404, ['notFound', `Channel '${id}' not found for project 'loopback'`]);
      channels.delete(id);
    },

    tell(book) {
      for (const [id, { channel }] of channels) {
        if (channel.calendarId === book.facts.id) post(id, 'exists');
      }
    },

    open: () =>
      [...channels.values()]
        .map(({ channel }) => channel)
        .filter(({ expiresAt }) => expiresAt > clock.now()),

    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };

  function post(id: string, state: 'sync' | 'exists'): void {
    const known = channels.get(id);
    if (known === undefined || known.channel.expiresAt <= clock.now()) return;
    known.messages += 1;
    if (isLost()) return;
    const { channel, messages, uri } = known;
    const sending = fetch(route(channel.address), {
      method: 'POST',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        'X-Goog-Channel-ID': channel.id,
        'X-Goog-Channel-Expiration': new Date(channel.expiresAt).toUTCString(),
        'X-Goog-Resource-ID': channel.resourceId,
        'X-Goog-Resource-URI': uri,
        'X-Goog-Resource-State': state,
        'X-Goog-Message-Number': String(messages),
        ...(channel.token === undefined ? {} : { 'X-Goog-Channel-Token': channel.token }),
      },
    })
      .then((response) => response.body?.cancel())
      // Google would try again a few times; a listener that is gone misses messages either way.
      .catch(() => undefined)
      .then(() => void underWay.delete(sending));
    underWay.add(sending);
  }
}

function readChannel(
  { facts }: CalendarBook,
  sent: Readonly<Record<string, unknown>>,
  { email, now }: { email: string; now: number },
): Channel {
  const id = textOf(sent['id']) ?? '';
  const token = textOf(sent['token']);
  const address = textOf(sent['address']) ?? '';
  if (!/^[A-Za-z0-9\-_+/=]{1,64}$/u.test(id)) throw invalid('Invalid channel id.', 'id');
  if (sent['type'] !== 'web_hook' && sent['type'] !== 'webhook')
    throw invalid('Unknown channel type.', 'type');
  if (token !== undefined && token.length > 256)
    throw invalid('Channel token is too long.', 'token');
  if (!address.startsWith('https://'))
    throw refusal(400, ['push.webhookUrlNotHttps', `WebHook callback must be HTTPS: ${address}`]);
  if (facts.refusesPush)
    throw refusal(400, [
      'pushNotSupportedForRequestedResource',
      'Push notifications are not supported by this resource.',
    ]);
  return {
    id,
    token,
    address,
    email,
    calendarId: facts.id,
    resourceId: `resource-${Buffer.from(facts.id).toString('base64url').slice(0, 20)}`,
    expiresAt: now + lifeOf(sent, now),
  };
}

// A wish is granted up to a limit; without one a channel lives seven days.
function lifeOf({ params, expiration }: Readonly<Record<string, unknown>>, now: number): number {
  const ttl = isRecord(params) ? Number(params['ttl']) * 1000 : Number.NaN;
  const until = Number(expiration) - now;
  const wish = Number.isFinite(ttl) ? ttl : until;
  return Number.isFinite(wish) && wish > 0 ? Math.min(wish, LONGEST_LIFE_MS) : USUAL_LIFE_MS;
}
