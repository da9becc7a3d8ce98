import type { Mail } from '../../ports/mail.ts';
import type { Core } from '../core.ts';

/** What the verbs about messages work with. */
export interface MessageDeps extends Pick<
  Core,
  'store' | 'clock' | 'secrets' | 'zones' | 'phones' | 'calendarFiles' | 'publicUrl' | 'wakeOutbox'
> {
  readonly mail: Mail;
}
