import type {
  MessagePage,
  MessageSettings,
  MessageSettingsPatch,
} from '@bookingsaas/server/contract/messages';
import type { Ask } from './api.ts';

/** The part of the admin API about messages. */
export function createMessagesAdmin(ask: Ask) {
  return {
    list: (query: Readonly<Record<string, string>>) =>
      ask<MessagePage>('GET', `/v1/messages?${new URLSearchParams(query)}`),
    settings: () => ask<MessageSettings>('GET', '/v1/message-settings'),
    changeSettings: (patch: MessageSettingsPatch) =>
      ask<MessageSettings>('PATCH', '/v1/message-settings', patch),
  };
}
