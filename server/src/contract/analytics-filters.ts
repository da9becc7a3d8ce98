/** What visits and bookings can be asked for by one value of; `source` and `instagram`, for instance. */
export const FILTERS = [
  'source',
  'site',
  'campaign',
  'page',
  'device',
  'language',
  'placement',
  'timezone',
  'variant',
] as const;
export type Filter = (typeof FILTERS)[number];
