import { isInvented } from '../../domain/messages/invented-address.ts';
import { MailError } from '../../ports/mail.ts';
import type { Mail, MailMessage } from '../../ports/mail.ts';
import { letterHtml } from './letter-html.ts';

export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with user and password in it. */
  readonly url: string;
  /** The address every message comes from; the server has to be allowed to send for it. */
  readonly from: string;
  /** Where our own pages are. */
  readonly publicUrl: string;
}

/** Mail by SMTP (RFC 5321), through nodemailer, which is loaded with the first message. */
export function createSmtpMail({ url, from, publicUrl }: SmtpSettings): Mail {
  let transport: ReturnType<typeof openTransport> | undefined;
  return {
    isDelivering: true,
    async send(message) {
      // A letter nobody can get would come back to whoever owns the sender's address.
      if (isInvented(message.to)) throw new MailError('refused', 'The address is an invented one');
      transport ??= openTransport(url);
      try {
        await (await transport).sendMail(letterOf(message, { from, publicUrl }));
      } catch (error) {
        throw new MailError(kindOf(error), 'The mail server did not take the message over', {
          cause: error,
        });
      }
    },
  };
}

async function openTransport(url: string) {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

function letterOf(
  { to, subject, text, locale, from: sender, calendar }: MailMessage,
  { from, publicUrl }: Pick<SmtpSettings, 'from' | 'publicUrl'>,
) {
  return {
    from: sender === undefined ? from : { name: sender.name, address: from },
    ...(sender?.replyTo != null && { replyTo: { name: sender.name, address: sender.replyTo } }),
    to: { name: '', address: to },
    subject,
    text,
    html: letterHtml({ subject, text, sender: sender?.name ?? 'BookingSaaS', locale, publicUrl }),
    // Answers of machines to machines would go round and round.
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(calendar !== undefined && {
      icalEvent: { method: calendar.method, filename: 'invite.ics', content: calendar.content },
    }),
  };
}

function kindOf(error: unknown): MailError['kind'] {
  // @NOTE nodemailer's errors carry these fields where they apply.
  const { code, originalCode, responseCode } = error as {
    code?: string;
    originalCode?: string;
    responseCode?: number;
  };
  // A wrong password is put right by whoever runs the server, not by giving up.
  if (code === 'EAUTH') return 'later';
  if (responseCode !== undefined) return responseCode >= 500 ? 'refused' : 'later';
  if (code === 'EENVELOPE') return 'refused';
  const wasNeverThere = [code, originalCode].some((one) => NEVER_THERE.includes(one ?? ''));
  // A connection that broke may have broken after the letter had gone over.
  return wasNeverThere ? 'later' : 'unknown';
}

const NEVER_THERE = [
  'EDNS',
  'ETLS',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];
const TIMEOUT_MS = 15_000;
