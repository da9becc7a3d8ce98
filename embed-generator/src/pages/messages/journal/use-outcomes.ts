import type { MessageView } from '@bookingsaas/server/contract/messages';
import { useInstallation } from '../../../entry/use-installation.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { ownZone } from '../../../time/own-zone.ts';
import type { IconName } from '../../../ui/icon-paths.ts';
import { errorTexts, outcomeTexts } from './outcome-texts.ts';
import { outcomeOf } from './message-words.ts';
import { journalTexts } from './texts.ts';

/** What became of a message: a few words, more of them, and what can be done. */
export interface Told {
  readonly icon: IconName;
  readonly kind: 'ok' | 'warn' | 'bad' | 'calm';
  readonly words: string;
  readonly meaning: string;
}

/** Says what became of messages in the reader's language. */
export function useOutcomes(): (message: MessageView) => Told {
  const outcomes = useTexts(outcomeTexts);
  const { because } = useTexts(journalTexts);
  const { errors } = useTexts(errorTexts);
  const formats = useFormats();
  const installation = useInstallation();
  const sendsMail = installation?.sendsMail !== false;
  return (message) => {
    const { key, ...look } = outcomeOf(message, message.channel !== 'email' || sendsMail);
    const { optedOutAt } = message;
    const said = outcomes[key === 'optedOut' && optedOutAt !== null ? 'optedOutSince' : key];
    const words = said.words
      .replace('{count}', String(message.segments))
      .replace('{date}', optedOutAt === null ? '' : formats.day(optedOutAt, ownZone()))
      .replace('{time}', formats.time(message.updatedAt, ownZone()));
    const isExplained = key === 'refused' || key === 'undelivered';
    const error = isExplained && message.help !== null ? errors[message.help] : undefined;
    return error === undefined
      ? { ...look, words, meaning: said.meaning }
      : { ...look, words: because(words, error.words), meaning: error.meaning };
  };
}
