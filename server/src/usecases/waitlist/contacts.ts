import type { Business } from '../../contract/businesses.ts';
import type { MessageSettings } from '../../contract/messages.ts';
import type { ShownWaitlist } from '../../contract/widgets.ts';
import type { Channel } from '../../domain/messages/moments.ts';
import type { WaitlistEntry } from '../../domain/waitlist/types.ts';
import type { Repositories } from '../../ports/store.ts';
import { readSettings } from '../messages/settings.ts';
import type { WaitlistDeps } from './deps.ts';

/** The waiting list of a widget as its owner set it up; null when there is none. */
export interface OpenList {
  readonly holdMin: number;
  /** By which ways somebody can be told: at least one. */
  readonly channels: readonly Channel[];
}

/** Whether a widget has a waiting list: only where the owner wants it and visitors can be told of a freed time. */
export async function openList(
  deps: Pick<WaitlistDeps, 'channels'>,
  repositories: Repositories,
  { businessId, key }: { businessId: string; key: string },
): Promise<OpenList | null> {
  const ready = await deps.channels(businessId);
  // Where nothing can be sent there is nothing to look up: this is asked whenever a widget opens.
  if (ready.length === 0) return null;
  const settings = await readSettings(repositories, businessId);
  const channels = allowedChannels(settings, key).filter((channel) => ready.includes(channel));
  if (!settings.waitlist.isOn || channels.length === 0) return null;
  return { holdMin: settings.waitlist.holdMin, channels };
}

/** What a widget shows of its list; null where there is none. */
export async function shownWaitlist(
  deps: Pick<WaitlistDeps, 'channels'>,
  repositories: Repositories,
  widget: { readonly businessId: string; readonly key: string },
): Promise<ShownWaitlist | null> {
  const list = await openList(deps, repositories, widget);
  return list && { asks: askedFor(list.channels), holdMin: list.holdMin };
}

function askedFor(channels: readonly Channel[]): ShownWaitlist['asks'] {
  if (!channels.includes('email')) return 'phone';
  return channels.length === 1 ? 'email' : 'either';
}

/** Where somebody on the list is told of a time: each channel they left an address for, and consent where it is asked. */
export function addressesOf(
  entry: Pick<WaitlistEntry, 'customer' | 'consent' | 'widgetKey'>,
  { settings, business }: { settings: MessageSettings; business: Pick<Business, 'consentText'> },
): { channel: Channel; to: string }[] {
  const mayText = business.consentText === null || entry.consent !== null;
  return allowedChannels(settings, entry.widgetKey).flatMap((channel) => {
    const to = channel === 'email' ? entry.customer.email : mayText ? entry.customer.phone : null;
    return to === null ? [] : [{ channel, to }];
  });
}

function allowedChannels({ visitor, byWidget }: MessageSettings, key: string): readonly Channel[] {
  const own = byWidget[key]?.channels;
  return own === undefined
    ? visitor.waitlist
    : visitor.waitlist.filter((channel) => own.includes(channel));
}
