import type { ComponentType } from 'preact';

export type NavKey =
  | 'agenda'
  | 'bookings'
  | 'widgets'
  | 'services'
  | 'team'
  | 'schedules'
  | 'messages'
  | 'google'
  | 'analytics'
  | 'settings';

export interface PageEntry {
  /** Below `/console`; `:name` and `*` as preact-iso reads them. */
  readonly path: string;
  /** The entry of the navigation it stands under. */
  readonly navKey: NavKey;
  readonly load: () => Promise<ComponentType>;
}

/** Where somebody who just signed in arrives. */
export const HOME = '/console/bookings';

export const PAGES: readonly PageEntry[] = [
  {
    path: '/agenda',
    navKey: 'agenda',
    load: async () => (await import('./agenda/agenda.tsx')).Agenda,
  },
  {
    path: '/bookings',
    navKey: 'bookings',
    load: async () => (await import('./bookings/bookings.tsx')).Bookings,
  },
  {
    path: '/widgets',
    navKey: 'widgets',
    load: async () => (await import('./widgets/widgets.tsx')).Widgets,
  },
  {
    path: '/widgets/:key/:tab?',
    navKey: 'widgets',
    load: async () => (await import('./widgets/generator/generator.tsx')).Generator,
  },
  {
    path: '/services',
    navKey: 'services',
    load: async () => (await import('./services/services.tsx')).Services,
  },
  {
    path: '/services/:id',
    navKey: 'services',
    load: async () => (await import('./services/service-page.tsx')).ServicePage,
  },
  { path: '/team', navKey: 'team', load: async () => (await import('./team/team.tsx')).Team },
  {
    path: '/schedules/:id?',
    navKey: 'schedules',
    load: async () => (await import('./schedules/schedules.tsx')).Schedules,
  },
  soon('messages'),
  soon('google'),
  soon('analytics'),
  {
    path: '/settings/:part?',
    navKey: 'settings',
    load: async () => (await import('./settings/settings.tsx')).Settings,
  },
];

/** The navigation as it is drawn, in its groups. */
export const NAVIGATION: readonly (readonly NavKey[])[] = [
  ['agenda', 'bookings'],
  ['widgets', 'services', 'team', 'schedules', 'messages'],
  ['google', 'analytics'],
  ['settings'],
];

function soon(navKey: 'messages' | 'google' | 'analytics'): PageEntry {
  return {
    path: `/${navKey}`,
    navKey,
    load: async () => (await import('./coming/coming.tsx')).comingPage(navKey),
  };
}
