import type { Mail } from '../../ports/mail.ts';
import type { TextAccount, TextMessages } from '../../ports/text-messages.ts';
import type { TextPace } from '../../ports/text-pace.ts';
import type { Core } from '../core.ts';

/** What the verbs about messages work with. */
export interface MessageDeps extends Pick<
  Core,
  | 'store'
  | 'clock'
  | 'secrets'
  | 'secretBox'
  | 'zones'
  | 'formats'
  | 'phones'
  | 'calendarFiles'
  | 'publicUrl'
  | 'wakeOutbox'
> {
  readonly mail: Mail;
  readonly texts: TextMessages;
  readonly pace: TextPace;
  /** For businesses without an account of their own; null where whoever runs the server gave none. */
  readonly serverSenders: ServerSenders | null;
  /** Whether the provider reaches `publicUrl` with what becomes of a message. */
  readonly hearsStates: boolean;
}

/** Who can be a sender of an account; see `MessageChannel`. */
export interface TextSenders {
  readonly smsFrom: string | null;
  readonly messagingServiceSid: string | null;
  readonly whatsappFrom: string | null;
}

export interface ServerSenders extends TextSenders, TextAccount {}
