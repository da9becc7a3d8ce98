import type { MessageView } from '@bookingsaas/server/contract/messages';
import type { IconName } from '../../../ui/icon-paths.ts';
import type { OutcomeWords } from './i18n/outcomes-fr.ts';

/** What became of a message, in a word of our own. */
export interface Outcome {
  readonly icon: IconName;
  readonly kind: 'ok' | 'warn' | 'bad' | 'calm';
  readonly key: keyof OutcomeWords;
}

type Shown = Pick<MessageView, 'state' | 'reason' | 'channel' | 'segments'>;

/** `canSend`: whether anything is set up to send by that channel; without it what is planned will not leave. */
export function outcomeOf(message: Shown, canSend: boolean): Outcome {
  const isMail = message.channel === 'email';
  switch (message.state) {
    case 'planned':
      return plannedOutcome(message, canSend);
    case 'sending':
      return { icon: 'send', kind: 'calm', key: 'sending' };
    case 'accepted':
    case 'sent':
      return { icon: 'send', kind: isMail ? 'ok' : 'calm', key: isMail ? 'mailAccepted' : 'sent' };
    case 'delivered': {
      const isInParts = (message.segments ?? 1) > 1;
      return { icon: 'done', kind: 'ok', key: isInParts ? 'deliveredInParts' : 'delivered' };
    }
    case 'read':
      return { icon: 'done', kind: 'ok', key: 'read' };
    case 'undelivered':
      return { icon: 'refused', kind: 'bad', key: 'undelivered' };
    case 'failed':
      return failedOutcome(message);
    case 'not_sent':
      return notSentOutcome(message);
    case 'withdrawn':
      return {
        icon: 'close',
        kind: 'calm',
        key: message.reason === 'expired' ? 'tooLate' : 'outdated',
      };
    case 'unknown':
      return { icon: 'question', kind: 'warn', key: isMail ? 'mailUnknown' : 'unknown' };
  }
}

function plannedOutcome({ channel, reason }: Shown, canSend: boolean): Outcome {
  const isMail = channel === 'email';
  if (reason === 'invented') return { icon: 'forbidden', kind: 'calm', key: 'plannedInvented' };
  if (reason === 'paused') return { icon: 'warning', kind: 'bad', key: 'plannedPaused' };
  if (!canSend)
    return { icon: 'warning', kind: 'warn', key: isMail ? 'plannedNoMail' : 'plannedNoProvider' };
  return reason === 'no_answer'
    ? { icon: 'refresh', kind: 'warn', key: isMail ? 'mailTriedAgain' : 'triedAgain' }
    : { icon: 'schedules', kind: 'calm', key: 'planned' };
}

function failedOutcome({ channel, reason }: Shown): Outcome {
  const isMail = channel === 'email';
  const bad = { icon: 'refused', kind: 'bad' } as const;
  switch (reason) {
    case 'no_answer':
      return { ...bad, key: isMail ? 'mailNoAnswer' : 'noAnswer' };
    case 'not_mobile':
      return { ...bad, key: 'notMobile' };
    case 'opted_out':
      return { icon: 'forbidden', kind: 'calm', key: 'optedOut' };
    default:
      return { ...bad, key: isMail ? 'mailRefused' : 'refused' };
  }
}

const NOT_SENT: Readonly<Partial<Record<NonNullable<MessageView['reason']>, keyof OutcomeWords>>> =
  {
    opted_out: 'optedOut',
    not_mobile: 'notMobile',
    country: 'country',
    daily_cap: 'dailyCap',
    number_limit: 'numberLimit',
    widget_limit: 'widgetLimit',
    spending: 'spending',
    no_consent: 'noConsent',
    invented: 'invented',
  };

function notSentOutcome({ channel, reason }: Shown): Outcome {
  const key = reason === null ? undefined : NOT_SENT[reason];
  if (key === 'notMobile') return { icon: 'refused', kind: 'bad', key };
  // Their own wish and our promise, or nobody at all: nothing to put right.
  if (key === 'optedOut' || key === 'noConsent' || key === 'invented')
    return { icon: 'forbidden', kind: 'calm', key };
  if (key !== undefined) return { icon: 'warning', kind: 'warn', key };
  return {
    icon: 'warning',
    kind: 'warn',
    key: channel === 'email' ? 'noMailServer' : 'noProvider',
  };
}
