import type { MessageView } from '@bookingsaas/server/contract/messages';
import { useTexts } from '../../../i18n/language.ts';
import { optOutAddress, tabAddress } from '../message-addresses.ts';
import { journalTexts } from './texts.ts';

/** The one thing an owner can do about a message that did not arrive. */
export interface Remedy {
  readonly words: string;
  readonly href: string;
}

export function useRemedy(): (message: MessageView) => Remedy | null {
  const { remedies } = useTexts(journalTexts);
  return (message) => {
    const kind = remedyOf(message);
    return kind === null ? null : { words: remedies[kind], href: addressOf(kind, message) };
  };
}

export type RemedyKind =
  | 'askMobile'
  | 'checkNumber'
  | 'seeOptOut'
  | 'seeLimits'
  | 'connect'
  | 'seeChannel';

/** Null where nothing is to be put right, or where only sending again would help. */
export function remedyOf({
  state,
  reason,
  help,
  channel,
  bookingId,
}: Pick<MessageView, 'state' | 'reason' | 'help' | 'channel' | 'bookingId'>): RemedyKind | null {
  if (state !== 'failed' && state !== 'undelivered' && state !== 'not_sent') return null;
  switch (reason) {
    case 'not_mobile':
      return bookingId === null ? null : 'askMobile';
    case 'opted_out':
      return 'seeOptOut';
    case 'country':
    case 'daily_cap':
    case 'number_limit':
    case 'widget_limit':
    case 'spending':
      return 'seeLimits';
    case 'no_provider':
      return channel === 'email' ? null : 'connect';
    case 'provider':
      return forHelp(help, bookingId !== null);
    default:
      return null;
  }
}

function forHelp(help: MessageView['help'], isOfBooking: boolean): RemedyKind | null {
  const kind = help === null ? undefined : BY_HELP[help];
  const isInBooking = kind === 'askMobile' || kind === 'checkNumber';
  return kind === undefined || (isInBooking && !isOfBooking) ? null : kind;
}

const BY_HELP: Readonly<Partial<Record<NonNullable<MessageView['help']>, RemedyKind>>> = {
  credentials: 'seeChannel',
  account: 'seeChannel',
  unverified: 'seeChannel',
  sender: 'seeChannel',
  registration: 'seeChannel',
  whatsapp_sender: 'seeChannel',
  number_wrong: 'checkNumber',
  unknown_number: 'checkNumber',
  not_mobile: 'askMobile',
  opted_out: 'seeOptOut',
  blocked: 'seeOptOut',
};

function addressOf(kind: RemedyKind, { bookingId, to }: MessageView): string {
  switch (kind) {
    case 'askMobile':
    case 'checkNumber':
      return `/console/bookings?show=all&open=${bookingId ?? ''}`;
    case 'seeOptOut':
      return optOutAddress(to);
    case 'seeLimits':
      return `${tabAddress('rules')}#limits`;
    case 'connect':
    case 'seeChannel':
      return tabAddress('channels');
  }
}
