import type { ComponentType } from 'preact';
import type { MemberBusiness } from '../console-context.ts';

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

type Role = MemberBusiness['role'];

/** What a `staff` member may open; the server refuses them the rest. Of the settings only their own account. */
const FOR_STAFF: readonly NavKey[] = ['agenda', 'bookings', 'schedules', 'settings'];

export function mayOpen(role: Role, key: NavKey): boolean {
  return role !== 'staff' || FOR_STAFF.includes(key);
}

/** The navigation as far as a role may use it, in its groups. */
export function navigationFor(role: Role): readonly (readonly NavKey[])[] {
  return NAVIGATION.map((group) => group.filter((key) => mayOpen(role, key))).filter(
    (group) => group.length > 0,
  );
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
  {
    path: '/messages/:tab?',
    navKey: 'messages',
    load: async () => (await import('./messages/messages.tsx')).Messages,
  },
  {
    path: '/google',
    navKey: 'google',
    load: async () => (await import('./google/google.tsx')).Google,
  },
  {
    path: '/analytics',
    navKey: 'analytics',
    load: async () => (await import('./analytics/analytics.tsx')).Analytics,
  },
  {
    path: '/settings/:part?',
    navKey: 'settings',
    load: async () => (await import('./settings/settings.tsx')).Settings,
  },
];

/** The navigation as it is drawn, in its groups. */
const NAVIGATION: readonly (readonly NavKey[])[] = [
  ['agenda', 'bookings'],
  ['widgets', 'services', 'team', 'schedules', 'messages'],
  ['google', 'analytics'],
  ['settings'],
];
