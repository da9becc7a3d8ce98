import { AppError } from '../../../contract/app-error.ts';
import type { TwilioChannel, TwilioInput } from '../../../contract/message-channels.ts';
import { TextError } from '../../../ports/text-messages.ts';
import type { TextAccount, TextSender } from '../../../ports/text-messages.ts';
import type { MessageDeps } from '../deps.ts';
import { PAUSED } from '../paused-account.ts';
import { authTokenOf, openChannel } from '../text-account.ts';
import { showTwilio } from './show-twilio.ts';

/**
 * Keeps a business's own account at Twilio, once Twilio itself has taken the credentials. In place of one that was there.
 * Senders have to be that account's, as far as it can tell.
 * @throws AppError `twilio.refused`, `twilio.unreachable`, `twilio.foreign_sender`, or `request.invalid` without a token or a sender
 */
export async function connectTwilio(
  deps: MessageDeps,
  businessId: string,
  input: TwilioInput,
): Promise<TwilioChannel> {
  const { accountSid, smsFrom, messagingServiceSid, whatsappFrom } = input;
  if (smsFrom === null && messagingServiceSid === null && whatsappFrom === null)
    throw missing('smsFrom', 'Say who sends: a number, a name or a service');
  const authToken = input.authToken ?? (await storedToken(deps, businessId, accountSid));
  const account = { accountSid, authToken };
  const unchecked = await asking(async () => {
    await deps.texts.check(account);
    return uncheckedSenders(deps, account, input);
  });
  const now = deps.clock.now();
  await deps.store.write(async (tx) => {
    await tx.messageChannels.save({
      businessId,
      provider: 'twilio',
      accountSid,
      authToken: deps.secretBox.seal(authTokenOf(businessId), authToken),
      smsFrom,
      messagingServiceSid,
      whatsappFrom,
      brokenReason: null,
      checkedAt: now,
      createdAt: now,
    });
    // What a widget shows says by which channels a visitor can be written to.
    await tx.businesses.touchAvailability(businessId);
    await tx.outbox.hurry(businessId, PAUSED, now);
  });
  deps.wakeOutbox();
  return showTwilio(deps, businessId, unchecked);
}

async function storedToken(
  deps: MessageDeps,
  businessId: string,
  accountSid: string,
): Promise<string> {
  const stored = await deps.store.read.messageChannels.of(businessId);
  const opened =
    stored === null || stored.accountSid !== accountSid ? null : openChannel(deps, stored);
  if (opened === null) throw missing('authToken', 'The token of this account is needed');
  return opened.authToken;
}

async function asking<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    if (error.kind === 'refused')
      throw new AppError('twilio.refused', { message: `Twilio says: ${error.message}` });
    throw new AppError('twilio.unreachable', { message: error.message });
  }
}

/** The channels whose sender Twilio does not list. @throws AppError `twilio.foreign_sender` for one that is not the account's */
async function uncheckedSenders(
  { texts }: Pick<MessageDeps, 'texts'>,
  account: TextAccount,
  { smsFrom, messagingServiceSid, whatsappFrom }: TwilioInput,
): Promise<('sms' | 'whatsapp')[]> {
  const senders: { field: keyof TwilioInput; channel: 'sms' | 'whatsapp'; sender: TextSender }[] =
    [];
  if (smsFrom !== null)
    senders.push({ field: 'smsFrom', channel: 'sms', sender: { is: 'address', from: smsFrom } });
  if (messagingServiceSid !== null)
    senders.push({
      field: 'messagingServiceSid',
      channel: 'sms',
      sender: { is: 'service', sid: messagingServiceSid },
    });
  if (whatsappFrom !== null)
    senders.push({
      field: 'whatsappFrom',
      channel: 'whatsapp',
      sender: { is: 'address', from: whatsappFrom },
    });
  const found = await Promise.all(
    senders.map(async (one) => ({ ...one, is: await texts.has(account, one.sender, one.channel) })),
  );
  const foreign = found.filter(({ is }) => is === 'foreign');
  if (foreign.length > 0) throw foreignSenders(foreign.map(({ field }) => field));
  return found.filter(({ is }) => is === 'unknown').map(({ channel }) => channel);
}

function foreignSenders(fields: readonly (keyof TwilioInput)[]): AppError {
  const message = 'This account has no such sender of messages';
  return new AppError('twilio.foreign_sender', {
    message,
    details: {
      fields: Object.fromEntries(fields.map((field) => [field, { code: 'invalid', message }])),
    },
  });
}

function missing(field: string, message: string): AppError {
  return new AppError('request.invalid', {
    details: { fields: { [field]: { code: 'required', message } } },
  });
}
