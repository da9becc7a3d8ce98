import type {
  ConversationAnswer,
  ConversationPage,
  ConversationView,
  OptOutChange,
  OptOutPage,
} from '@bookingsaas/server/contract/conversations';
import type { WaitlistPage } from '@bookingsaas/server/contract/waitlist';
import type { Ask } from './api.ts';

/** The part of the admin API about what readers write back, and who is not to be written to. */
export function createConversationsAdmin(ask: Ask) {
  const path = (address: string) => `/v1/conversations/${encodeURIComponent(address)}`;
  return {
    list: (query: Readonly<Record<string, string>> = { limit: '100' }) =>
      ask<ConversationPage>('GET', `/v1/conversations?${new URLSearchParams(query)}`),
    show: (address: string) => ask<ConversationView>('GET', path(address)),
    markRead: (address: string) => ask<undefined>('POST', `${path(address)}/reading`),
    answer: (address: string, answer: ConversationAnswer) =>
      ask<ConversationView>('POST', path(address), answer),
    optOuts: (cursor?: string) => ask<OptOutPage>('GET', `/v1/opt-outs${after(cursor)}`),
    changeOptOut: (
      { channel, address }: { readonly channel: string; readonly address: string },
      change: OptOutChange,
    ) => ask<unknown>('PUT', `/v1/opt-outs/${channel}/${encodeURIComponent(address)}`, change),
  };
}

/** The part of the admin API about who waits for a time. */
export function createWaitlistAdmin(ask: Ask) {
  return {
    list: (query: Readonly<Record<string, string>>) =>
      ask<WaitlistPage>('GET', `/v1/waitlist?${new URLSearchParams(query)}`),
    remove: (id: string) => ask<undefined>('DELETE', `/v1/waitlist/${id}`),
  };
}

function after(cursor: string | undefined): string {
  return cursor === undefined ? '?limit=100' : `?${new URLSearchParams({ cursor, limit: '100' })}`;
}
