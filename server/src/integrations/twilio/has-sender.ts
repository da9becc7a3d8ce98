import type { Twilio } from 'twilio';
import type { Possession, TextSender } from '../../ports/text-messages.ts';

/**
 * Asks an account for a sender. Numbers and services are listed. Names in letters are registered nowhere that could be
 * asked. Of WhatsApp a number that is not listed may still send: the sandbox belongs to everybody, and the list is for
 * accounts of a newer kind.
 */
export async function hasSender(
  client: Twilio,
  sender: TextSender,
  channel: 'sms' | 'whatsapp',
): Promise<Possession> {
  if (sender.is === 'service') return hasService(client, sender.sid);
  if (channel === 'whatsapp') return hasWhatsApp(client, sender.from);
  return sender.from.startsWith('+') ? hasNumber(client, sender.from) : 'unknown';
}

async function hasNumber(client: Twilio, phoneNumber: string): Promise<Possession> {
  const found = await client.incomingPhoneNumbers.list({ phoneNumber, limit: 20 });
  const own = found.find((one) => one.phoneNumber === phoneNumber);
  return own?.capabilities.sms === true ? 'own' : 'foreign';
}

async function hasService(client: Twilio, sid: string): Promise<Possession> {
  try {
    await client.messaging.v1.services(sid).fetch();
    return 'own';
  } catch (error) {
    if (statusOf(error) === 404) return 'foreign';
    throw error;
  }
}

async function hasWhatsApp(client: Twilio, number: string): Promise<Possession> {
  try {
    const senders = await client.messaging.v2.channelsSenders.list({
      channel: 'whatsapp',
      limit: MOST_LISTED,
    });
    return senders.some(({ senderId }) => senderId === `whatsapp:${number}`) ? 'own' : 'unknown';
  } catch (error) {
    const status = statusOf(error) ?? 0;
    if (status >= 400 && status < 500) return 'unknown';
    throw error;
  }
}

function statusOf(error: unknown): number | null {
  const status: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : null;
  return typeof status === 'number' ? status : null;
}

const MOST_LISTED = 200;
