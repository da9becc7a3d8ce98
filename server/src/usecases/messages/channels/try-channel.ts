import { AppError } from '../../../contract/app-error.ts';
import type { FieldError } from '../../../contract/errors.ts';
import type { Business } from '../../../contract/businesses.ts';
import type { MessageView } from '../../../contract/messages.ts';
import type { Channel, MessageText } from '../../../domain/messages/moments.ts';
import type { Message } from '../../../ports/messages.ts';
import type { MessageDeps } from '../deps.ts';
import { messageOrder } from '../message-order.ts';
import { messageView } from '../message-view.ts';

/** Who tries a channel, and where to. */
export interface Trial {
  readonly businessId: string;
  readonly channel: Channel;
  /** Null: mail goes to whoever asks. */
  readonly to: string | null;
  /** What to send; a sentence of ours when left out. */
  readonly text?: MessageText | undefined;
  /** Who asks; missing for a key. */
  readonly userId?: string | undefined;
}

/** Sends a test message, which goes the way of all others and stands in the log. @throws AppError `request.invalid` */
export async function tryChannel(deps: MessageDeps, trial: Trial): Promise<MessageView> {
  const { businessId, channel } = trial;
  const { store, clock, secrets } = deps;
  const now = clock.now();
  const business = await store.read.businesses.byId(businessId);
  if (business === null) throw new AppError('businesses.not_found');
  const message = testMessage(business, {
    id: secrets.newId('msg'),
    channel,
    to: readAddress(deps, business, { channel, to: trial.to ?? (await ownAddress(deps, trial)) }),
    text: trial.text ?? ownWords(business),
    now,
  });
  await store.write(async (tx) => {
    await tx.messages.add(message);
    await tx.outbox.add([messageOrder(secrets, message)], now);
  });
  deps.wakeOutbox();
  return messageView({ ...message, customerName: null }, now);
}

async function ownAddress({ store }: Pick<MessageDeps, 'store'>, trial: Trial): Promise<string> {
  const { businessId, channel, userId } = trial;
  const members = await store.read.members.list(businessId);
  const asker = members.find((member) => member.userId !== null && member.userId === userId);
  if (channel === 'email' && asker !== undefined) return asker.email;
  throw wrong({ code: 'required', message: 'Say where to' });
}

function readAddress(
  { phones }: Pick<MessageDeps, 'phones'>,
  { country }: Pick<Business, 'country'>,
  { channel, to }: { channel: Channel; to: string },
): string {
  if (channel === 'email') {
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(to)) return to;
    throw wrong({ code: 'email_incomplete', message: 'Write name@example.com' });
  }
  const reading = phones.read(to, country);
  if (reading.isValid) return reading.e164;
  throw wrong({ code: `phone_${reading.reason}`, message: 'This is not a phone number' });
}

function wrong(error: FieldError): AppError {
  return new AppError('request.invalid', { details: { fields: { to: error } } });
}

function testMessage(
  business: Business,
  {
    id,
    channel,
    to,
    text,
    now,
  }: { id: string; channel: Channel; to: string; text: MessageText; now: number },
): Message {
  return {
    id,
    businessId: business.id,
    bookingId: null,
    waitlistId: null,
    widgetId: null,
    moment: 'test',
    audience: 'owner',
    channel,
    revision: 0,
    to,
    locale: business.locale,
    oldStart: null,
    subject: channel === 'email' ? (text.subject ?? ownWords(business).subject) : null,
    body: text.body,
    state: 'planned',
    reason: null,
    errorCode: null,
    providerId: null,
    segments: null,
    price: null,
    resentFrom: null,
    dueAt: now,
    expiresAt: now + LIFE_MS,
    sentAt: null,
    createdAt: now,
    updatedAt: now,
  };
}

function ownWords({ locale, name }: Business): MessageText {
  const words = WORDS[locale === 'fr' ? 'fr' : 'en'];
  return { subject: words.subject(name), body: words.body(name) };
}

// In the small alphabet, so that an SMS costs one segment.
const WORDS = {
  fr: {
    subject: (name: string) => `Message d’essai de ${name}`,
    body: (name: string) =>
      `${name} : ceci est un message d'essai. Vos messages partent bien par ce canal.`,
  },
  en: {
    subject: (name: string) => `Test message from ${name}`,
    body: (name: string) => `${name}: this is a test. Your messages leave by this channel.`,
  },
};

const LIFE_MS = 3_600_000;
