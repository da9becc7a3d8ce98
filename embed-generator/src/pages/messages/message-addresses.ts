/** The tabs of the page in the order they stand; the first is the page itself. */
export const TABS = [
  'journal',
  'rules',
  'conversations',
  'opt-outs',
  'waitlist',
  'channels',
] as const;
export type MessagesTab = (typeof TABS)[number];

const JOURNAL = '/console/messages';

/** Where a tab stands. */
export function tabAddress(tab: MessagesTab): string {
  return tab === 'journal' ? JOURNAL : `${JOURNAL}/${tab}`;
}

/** The tab an address names; the first for anything else. */
export function tabOf(name: string | undefined): MessagesTab {
  return TABS.find((tab) => tab === name) ?? 'journal';
}

export const SHOWS = ['all', 'attention', 'planned'] as const;
export type JournalShow = (typeof SHOWS)[number];

/** The log, or the part of it about one booking, with one message beside it. */
export function journalAddress({
  show = 'all',
  booking = '',
  open = '',
}: {
  show?: JournalShow;
  booking?: string;
  open?: string;
}): string {
  const query = new URLSearchParams({
    ...(show === 'all' ? {} : { show }),
    ...(booking === '' ? {} : { booking }),
    ...(open === '' ? {} : { open }),
  });
  return query.size === 0 ? JOURNAL : `${JOURNAL}?${query}`;
}

/** The same as a query of the API. What comes later than tomorrow stands under “planned”, soonest first. */
export function apiQueryOf(show: JournalShow, now: number): Readonly<Record<string, string>> {
  switch (show) {
    case 'all':
      return { until: new Date(now + DAYS_AHEAD_MS).toISOString() };
    case 'attention':
      return { show: 'attention' };
    case 'planned':
      return { state: 'planned', order: 'soonest' };
  }
}

const DAYS_AHEAD_MS = 24 * 3_600_000;

/** What was written with one person, by number or address. */
export function conversationAddress(address: string): string {
  return `${tabAddress('conversations')}?${new URLSearchParams({ with: address })}`;
}

/** The list of who opted out, searched for a number or address. */
export function optOutAddress(address: string): string {
  return `${tabAddress('opt-outs')}?${new URLSearchParams({ search: address })}`;
}
