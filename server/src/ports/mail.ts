import type { CalendarMethod } from './calendar-files.ts';

export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** BCP 47, of the text; left out, English. */
  readonly locale?: string | undefined;
  /** Whom the reader sees as sender, and where an answer goes; left out, the installation itself. */
  readonly from?: { readonly name: string; readonly replyTo: string | null } | undefined;
  /** A calendar file that mail programs act upon: its method is that of the MIME part too (RFC 6047). */
  readonly calendar?: { readonly method: CalendarMethod; readonly content: string } | undefined;
}

/** Sends a message to one address; resolves when it was taken over, not when it was read. */
export interface Mail {
  /** False when messages reach nobody by themselves, such as in the log. */
  readonly isDelivering: boolean;
  /** @throws MailError */
  send(message: MailMessage): Promise<void>;
}

/**
 * A message that was not taken over. `refused`: it never will be; `later`: certainly not sent, and worth another try;
 * `unknown`: it was handed over, and no answer came.
 */
export class MailError extends Error {
  override readonly name = 'MailError';
  readonly kind: 'refused' | 'later' | 'unknown';

  constructor(kind: MailError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
