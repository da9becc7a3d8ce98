import type { ApiKeyInput, ApiKeyView, NewApiKey } from '@bookingsaas/server/contract/api-keys';
import type {
  AdminBookingRequest,
  Booking,
  MoveRequest,
} from '@bookingsaas/server/contract/bookings';
import type { Business, BusinessPatch } from '@bookingsaas/server/contract/businesses';
import type { Explanation, ExplanationQuery } from '@bookingsaas/server/contract/explanations';
import type { HolidaysView } from '@bookingsaas/server/contract/holidays';
import type { Note } from '@bookingsaas/server/contract/notes';
import type {
  Invited,
  MemberChange,
  MemberInput,
  MemberView,
} from '@bookingsaas/server/contract/members';
import type { ScheduleChange, ScheduleView, TimeOff } from '@bookingsaas/server/contract/schedules';
import type { Service, ServicePatch } from '@bookingsaas/server/contract/services';
import type { Staff, StaffPatch } from '@bookingsaas/server/contract/staff';
import type { Widget, WidgetChange } from '@bookingsaas/server/contract/widgets';
import { createAnalyticsAdmin } from './admin-analytics.ts';
import { createConversationsAdmin, createWaitlistAdmin } from './admin-conversations.ts';
import { createCustomersAdmin } from './admin-customers.ts';
import { createFeedsAdmin } from './admin-feeds.ts';
import { createMessagesAdmin } from './admin-messages.ts';
import { createTemplatesAdmin } from './admin-templates.ts';
import { createWebhooksAdmin } from './admin-webhooks.ts';
import type { Ask } from './api.ts';

export type Windows = readonly (readonly [string, string])[];

interface ListOf<Item> {
  readonly items: Item[];
}

export interface BookingsPage extends ListOf<Booking> {
  readonly next: string | null;
}

export type BookingStep = 'approval' | 'decline' | 'cancellation' | 'no-show';

/** The admin API of one business, a verb a function. */
export type Admin = ReturnType<typeof createAdmin>;

/** Wraps the admin API, without what is being removed; see `/api/docs` for what each part answers. */
export function createAdmin(ask: Ask, isHidden: (id: string) => boolean = () => false) {
  const items = async <Item extends object>(path: string): Promise<Item[]> => {
    const { items: all } = await ask<ListOf<Item>>('GET', path);
    return all.filter((item) => !isHidden(idOf(item)));
  };
  return {
    business: {
      show: () => ask<Business>('GET', '/v1/business'),
      change: (patch: BusinessPatch) => ask<Business>('PATCH', '/v1/business', patch),
      remove: (name: string) =>
        ask<undefined>('DELETE', `/v1/business?${new URLSearchParams({ name })}`),
    },
    services: {
      list: () => items<Service>('/v1/services'),
      add: (input: ServicePatch) => ask<Service>('POST', '/v1/services', input),
      change: (id: string, patch: ServicePatch) =>
        ask<Service>('PATCH', `/v1/services/${id}`, patch),
      remove: (id: string) => ask<undefined>('DELETE', `/v1/services/${id}`),
    },
    staff: {
      list: () => items<Staff>('/v1/staff'),
      add: (input: StaffPatch) => ask<Staff>('POST', '/v1/staff', input),
      change: (id: string, patch: StaffPatch) => ask<Staff>('PATCH', `/v1/staff/${id}`, patch),
      remove: (id: string) => ask<undefined>('DELETE', `/v1/staff/${id}`),
    },
    feeds: createFeedsAdmin(ask),
    customers: createCustomersAdmin(ask),
    schedules: {
      list: () => items<ScheduleView>('/v1/schedules'),
      add: (input: ScheduleChange) => ask<ScheduleView>('POST', '/v1/schedules', input),
      change: (id: string, change: ScheduleChange) =>
        ask<ScheduleView>('PATCH', `/v1/schedules/${id}`, change),
      remove: (id: string) => ask<undefined>('DELETE', `/v1/schedules/${id}`),
      setDate: (id: string, date: string, windows: Windows) =>
        ask<ScheduleView>('PUT', `/v1/schedules/${id}/overrides/${date}`, { windows }),
      clearDate: (id: string, date: string) =>
        ask<undefined>('DELETE', `/v1/schedules/${id}/overrides/${date}`),
      /** Hours by date; null gives a date its usual hours back. */
      setDates: (id: string, dates: Readonly<Record<string, Windows | null>>) =>
        ask<ScheduleView>('PATCH', `/v1/schedules/${id}/overrides`, { dates }),
    },
    holidays: {
      list: (query: Readonly<Record<string, string>>) =>
        ask<HolidaysView>('GET', `/v1/holidays?${new URLSearchParams(query)}`),
    },
    explanations: {
      show: (query: ExplanationQuery) =>
        ask<Explanation>('GET', `/v1/explanations?${new URLSearchParams({ ...query })}`),
    },
    timeOff: {
      list: (range: { from: string; to: string }) =>
        items<TimeOff>(`/v1/time-off?${new URLSearchParams(range)}`),
      add: (input: Omit<TimeOff, 'id'>) => ask<TimeOff>('POST', '/v1/time-off', input),
      remove: (id: string) => ask<undefined>('DELETE', `/v1/time-off/${id}`),
    },
    bookings: {
      list: (query: Readonly<Record<string, string>>) =>
        ask<BookingsPage>('GET', `/v1/bookings?${new URLSearchParams(query)}`),
      show: (id: string) => ask<Booking>('GET', `/v1/bookings/${id}`),
      add: (input: AdminBookingRequest) => ask<Booking>('POST', '/v1/bookings', input),
      move: (id: string, to: MoveRequest) => ask<Booking>('POST', `/v1/bookings/${id}/move`, to),
      step: (id: string, step: BookingStep, reason?: string) =>
        ask<Booking>('POST', `/v1/bookings/${id}/${step}`, bodyOf(step, reason)),
    },
    notes: {
      list: (booking: string) => items<Note>(`/v1/bookings/${booking}/notes`),
      add: (booking: string, text: string) =>
        ask<Note>('POST', `/v1/bookings/${booking}/notes`, { text }),
      change: (booking: string, id: string, text: string) =>
        ask<Note>('PATCH', `/v1/bookings/${booking}/notes/${id}`, { text }),
      remove: (booking: string, id: string) =>
        ask<undefined>('DELETE', `/v1/bookings/${booking}/notes/${id}`),
    },
    widgets: {
      list: () => items<Widget>('/v1/widgets'),
      add: (input: WidgetChange) => ask<Widget>('POST', '/v1/widgets', input),
      change: (key: string, change: WidgetChange) =>
        ask<Widget>('PATCH', `/v1/widgets/${key}`, change),
      remove: (key: string) => ask<undefined>('DELETE', `/v1/widgets/${key}`),
    },
    members: {
      list: () => items<MemberView>('/v1/members'),
      invite: (input: MemberInput) => ask<Invited>('POST', '/v1/members', input),
      inviteAgain: (id: string) => ask<Invited>('POST', `/v1/members/${id}/invitation`),
      change: (id: string, change: MemberChange) =>
        ask<MemberView>('PATCH', `/v1/members/${id}`, change),
      remove: (id: string) => ask<undefined>('DELETE', `/v1/members/${id}`),
    },
    analytics: createAnalyticsAdmin(ask),
    messages: createMessagesAdmin(ask),
    conversations: createConversationsAdmin(ask),
    waitlist: createWaitlistAdmin(ask),
    templates: createTemplatesAdmin(ask),
    webhooks: createWebhooksAdmin(ask, items),
    apiKeys: {
      list: () => items<ApiKeyView>('/v1/api-keys'),
      add: (input: ApiKeyInput) => ask<NewApiKey>('POST', '/v1/api-keys', input),
      remove: (id: string) => ask<undefined>('DELETE', `/v1/api-keys/${id}`),
    },
  };
}

function idOf(item: { readonly id?: string; readonly key?: string }): string {
  return item.id ?? item.key ?? '';
}

function bodyOf(step: BookingStep, reason: string | undefined): { reason?: string } | undefined {
  if (step === 'approval' || step === 'no-show') return undefined;
  return reason === undefined || reason === '' ? {} : { reason };
}
