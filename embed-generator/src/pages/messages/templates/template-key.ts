import type { MessageSettings } from '@bookingsaas/server/contract/messages';
import type { TemplateKey } from '@bookingsaas/server/contract/templates';

export type Reader = TemplateKey['audience'];
export type Moment = TemplateKey['moment'];
export type Channel = TemplateKey['channel'];
export type TextLanguage = TemplateKey['locale'];

export const CHANNELS: readonly Channel[] = ['sms', 'whatsapp', 'email'];
export const TEXT_LANGUAGES: readonly TextLanguage[] = ['fr', 'en'];

/** One word for which text is meant. */
export function nameOf({ audience, moment, channel, locale }: TemplateKey): string {
  return `${audience} ${moment} ${channel} ${locale}`;
}

/** The ways by which somebody is told of a moment. */
export function channelsOf(
  settings: MessageSettings,
  { audience, moment }: Pick<TemplateKey, 'audience' | 'moment'>,
): readonly Channel[] {
  return CHANNELS.filter((channel) => settings[audience][moment].includes(channel));
}
