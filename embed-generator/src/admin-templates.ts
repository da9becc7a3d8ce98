import type {
  Preview,
  PreviewRequest,
  TemplateInput,
  TemplateKey,
  TemplateList,
  TemplateView,
} from '@bookingsaas/server/contract/templates';
import type { Ask } from './api.ts';

/** The part of the admin API about the texts of messages. */
export function createTemplatesAdmin(ask: Ask) {
  const path = ({ audience, moment, channel, locale }: TemplateKey) =>
    `/v1/templates/${moment}/${channel}/${locale}?audience=${audience}`;
  return {
    list: () => ask<TemplateList>('GET', '/v1/templates'),
    save: (key: TemplateKey, input: TemplateInput) => ask<TemplateView>('PUT', path(key), input),
    reset: (key: TemplateKey) => ask<TemplateView>('DELETE', path(key)),
    preview: (request: PreviewRequest) => ask<Preview>('POST', '/v1/templates/preview', request),
    sendTest: (
      channel: TemplateKey['channel'],
      test: { readonly to?: string; readonly text: { subject: string | null; body: string } },
    ) => ask<unknown>('POST', `/v1/message-channels/${channel}/test`, test),
  };
}
