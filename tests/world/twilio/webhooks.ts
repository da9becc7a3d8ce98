import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import type { Account } from './account.ts';
import type { Sent } from './beside-emulate.ts';

/** Posts to the app as Twilio does; tests without a server hand it on themselves. */
export type Post = (url: string, init: RequestInit) => Promise<Response>;

export interface Inbound {
  readonly from: string;
  /** The number or sender of ours that was written to. */
  readonly to: string;
  readonly body: string;
  /** Left out, a new one. */
  readonly sid?: string;
  /** Signed with another token. */
  readonly isForged?: boolean;
}

/** The status callback of a message. */
export function statusForm(
  account: Account,
  message: Sent,
  status: string,
): Record<string, string> {
  const { sid, to, from, errorCode } = message;
  return {
    AccountSid: account.sid,
    MessageSid: sid,
    SmsSid: sid,
    SmsStatus: status,
    MessageStatus: status,
    To: to,
    From: from ?? account.sms,
    ApiVersion: '2010-04-01',
    ...(from === null && { MessagingServiceSid: account.messagingService }),
    ...(errorCode !== null && { ErrorCode: String(errorCode), ErrorMessage: `Error ${errorCode}` }),
    ...(to.startsWith('whatsapp:') && { ChannelPrefix: 'whatsapp', ChannelToAddress: to }),
    ...(status === 'delivered' && { RawDlrDoneDate: '2606100800' }),
  };
}

/** What Twilio posts when somebody writes. */
export function inboundForm(
  account: Account,
  { from, to, body }: Inbound,
  sid: string,
): Record<string, string> {
  const isWhatsapp = from.startsWith('whatsapp:');
  return {
    ToCountry: 'FR',
    ToState: '',
    SmsMessageSid: sid,
    NumMedia: '0',
    SmsSid: sid,
    SmsStatus: 'received',
    Body: body,
    To: to,
    NumSegments: '1',
    MessageSid: sid,
    AccountSid: account.sid,
    From: from,
    ApiVersion: '2010-04-01',
    ...(isWhatsapp
      ? { ProfileName: 'Zoë', WaId: from.replace(/\D/gu, ''), ChannelMetadata: '{}' }
      : { FromCountry: 'FR', FromZip: '' }),
  };
}

/** Signed by the vendor's own function over the address and every field. */
export function postForm(
  post: Post,
  url: string,
  { form, authToken }: { form: Record<string, string>; authToken: string },
): Promise<Response> {
  return post(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'X-Twilio-Signature': getExpectedTwilioSignature(authToken, url, form),
      'I-Twilio-Idempotency-Token': form['MessageSid'] ?? '',
    },
    body: new URLSearchParams(form).toString(),
  });
}
