import type { OnlyWords } from './fr.ts';

export const en: OnlyWords = {
  of: {
    source: 'Source',
    site: 'Site',
    campaign: 'Campaign',
    page: 'Page',
    device: 'Device',
    language: 'Language',
    placement: 'Placement',
    timezone: 'Time zone',
    variant: 'Variant of a test',
  },
  shareOfBookings: (part, whole, share) => `${part} of ${whole} bookings (${share})`,
  noBookings: 'no bookings in this period',
  back: 'Show all visitors',
  look: (name) => `Follow ${name}`,
  everybody: 'all visitors',
  undecided: 'Looked at times without choosing',
  undecidedFull: (n) => `${n} of them for lack of room`,
  undecidedNone: 'none for lack of room',
  perhapsMore: (n) =>
    `On days with very many different names the rarest are counted together as “Others”: ${n} visitors in this period, some of whom may belong here.`,
  elsewhere:
    'Hours looked for, services, team, cancellations and no-shows are counted for all visitors together.',
};
