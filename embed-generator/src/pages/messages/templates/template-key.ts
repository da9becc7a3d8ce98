import type { TemplateKey } from '@bookingsaas/server/contract/templates';

export type Moment = TemplateKey['moment'];
export type Channel = TemplateKey['channel'];
export type TextLanguage = TemplateKey['locale'];

export const CHANNELS: readonly Channel[] = ['sms', 'whatsapp', 'email'];
export const TEXT_LANGUAGES: readonly TextLanguage[] = ['fr', 'en'];

/** One word for which text is meant. */
export function nameOf({ moment, channel, locale }: TemplateKey): string {
  return `${moment} ${channel} ${locale}`;
}
