import { tagOf, useLanguage, useTexts } from '../../../i18n/language.ts';
import type { Option } from '../../../ui/field.tsx';
import type { Channel } from '../rules-form.ts';
import { messageTexts } from '../texts.ts';
import { wayKey, waysOf } from './ways.ts';

/** Choices of channels, in words: `SMS et e-mail`. */
export function useWays(): {
  readonly options: readonly Option[];
  say(channels: readonly Channel[]): string;
} {
  const { channels: names } = useTexts(messageTexts);
  const language = useLanguage();
  const list = new Intl.ListFormat(tagOf(language), { type: 'conjunction' });
  const say = (channels: readonly Channel[]) => list.format(channels.map((one) => names[one]));
  return { options: waysOf().map((way) => ({ value: wayKey(way), label: say(way) })), say };
}
