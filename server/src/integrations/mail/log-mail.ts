import type { Log } from '../../ports/log.ts';
import type { Mail } from '../../ports/mail.ts';

/** Writes messages into the log, so that an installation without mail can still pass links on by hand. */
export function createLogMail(log: Log): Mail {
  return {
    isDelivering: false,
    async send({ to, subject, text }) {
      log.warn({ to, subject, text }, 'No mail is configured: pass this message on yourself');
    },
  };
}
