import type { MessageView } from '@bookingsaas/server/contract/messages';
import { useTexts } from '../../i18n/language.ts';
import type { IconName } from '../../ui/icon-paths.ts';
import { messageTexts } from './texts.ts';

/** What became of a message: a few words, more of them, and what can be done. */
export interface Outcome {
  readonly icon: IconName;
  readonly kind: 'ok' | 'warn' | 'bad' | 'calm';
  readonly words: string;
  readonly meaning: string;
}

/** `sendsMail`: whether the server can mail; without it what is planned will not leave. */
export function useOutcome(sendsMail: boolean): (message: MessageView) => Outcome {
  const texts = useTexts(messageTexts);
  const say = texts.outcomes;
  return ({ state, reason, channel }) => {
    switch (state) {
      case 'planned':
        if (channel === 'email' && !sendsMail)
          return { icon: 'warning', kind: 'warn', ...say.plannedInVain };
        return reason === 'no_answer'
          ? { icon: 'refresh', kind: 'warn', ...say.triedAgain }
          : { icon: 'schedules', kind: 'calm', ...say.planned };
      case 'sending':
        return { icon: 'send', kind: 'calm', ...say.sending };
      case 'accepted':
        return { icon: 'send', kind: 'ok', ...say.accepted };
      case 'failed':
        return {
          icon: 'refused',
          kind: 'bad',
          ...(reason === 'refused' ? say.refused : say.noAnswer),
        };
      case 'not_sent':
        return {
          icon: 'warning',
          kind: 'warn',
          ...(channel === 'email' ? say.noMailServer : say.noProvider),
        };
      case 'withdrawn':
        return {
          icon: 'close',
          kind: 'calm',
          ...(reason === 'expired' ? say.tooLate : say.outdated),
        };
      case 'unknown':
        return { icon: 'alert', kind: 'warn', ...say.unknown };
    }
  };
}
