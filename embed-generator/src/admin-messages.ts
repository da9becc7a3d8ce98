import type {
  ChannelsPage,
  TwilioChannel,
  TwilioInput,
} from '@bookingsaas/server/contract/message-channels';
import type { MessageSummary } from '@bookingsaas/server/contract/message-summary';
import type {
  MessagePage,
  MessageSettings,
  MessageSettingsPatch,
  MessageView,
} from '@bookingsaas/server/contract/messages';
import type { Ask } from './api.ts';

/** The part of the admin API about messages. */
export function createMessagesAdmin(ask: Ask) {
  return {
    list: (query: Readonly<Record<string, string>>) =>
      ask<MessagePage>('GET', `/v1/messages?${new URLSearchParams(query)}`),
    summary: () => ask<MessageSummary>('GET', '/v1/message-summary'),
    /** `sure`: also when it may have arrived. */
    resend: (id: string, sure: boolean) =>
      ask<MessageView>('POST', `/v1/messages/${id}/resend`, { sure }),
    channels: () => ask<ChannelsPage>('GET', '/v1/message-channels'),
    twilio: () => ask<TwilioChannel>('GET', '/v1/message-channels/twilio'),
    connectTwilio: (input: TwilioInput) =>
      ask<TwilioChannel>('PUT', '/v1/message-channels/twilio', input),
    disconnectTwilio: () => ask<undefined>('DELETE', '/v1/message-channels/twilio'),
    test: (channel: string, to: string) =>
      ask<MessageView>('POST', `/v1/message-channels/${channel}/test`, { to }),
    settings: () => ask<MessageSettings>('GET', '/v1/message-settings'),
    changeSettings: (patch: MessageSettingsPatch) =>
      ask<MessageSettings>('PATCH', '/v1/message-settings', patch),
  };
}
