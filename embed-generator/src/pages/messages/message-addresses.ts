export const JOURNAL = '/console/messages';
export const RULES = `${JOURNAL}/rules`;

export const SHOWS = ['all', 'attention', 'planned'] as const;
export type JournalShow = (typeof SHOWS)[number];

/** The log, with one message beside it. */
export function journalAddress({
  show = 'all',
  open = '',
}: {
  show?: JournalShow;
  open?: string;
}): string {
  const query = new URLSearchParams({
    ...(show === 'all' ? {} : { show }),
    ...(open === '' ? {} : { open }),
  });
  return query.size === 0 ? JOURNAL : `${JOURNAL}?${query}`;
}

/** The same as a query of the API. */
export function apiQueryOf(show: JournalShow): Readonly<Record<string, string>> {
  return { all: {}, attention: { show: 'attention' }, planned: { state: 'planned' } }[show];
}
