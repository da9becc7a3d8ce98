import { AppError } from '../../../contract/app-error.ts';
import type { TwilioChannel, TwilioInput } from '../../../contract/message-channels.ts';
import { TextError } from '../../../ports/text-messages.ts';
import type { MessageDeps } from '../deps.ts';
import { PAUSED } from '../paused-account.ts';
import { authTokenOf, openChannel } from '../text-account.ts';
import { showTwilio } from './show-twilio.ts';

/**
 * Keeps a business's own account at Twilio, once Twilio itself has taken the credentials. In place of one that was there.
 * @throws AppError `twilio.refused`, `twilio.unreachable`, or `request.invalid` without a token or a sender
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
  await checkWithTwilio(deps, { accountSid, authToken });
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
  return showTwilio(deps, businessId);
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

async function checkWithTwilio(
  { texts }: Pick<MessageDeps, 'texts'>,
  account: { accountSid: string; authToken: string },
): Promise<void> {
  try {
    await texts.check(account);
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    if (error.kind === 'refused')
      throw new AppError('twilio.refused', { message: `Twilio says: ${error.message}` });
    throw new AppError('twilio.unreachable', { message: error.message });
  }
}

function missing(field: string, message: string): AppError {
  return new AppError('request.invalid', {
    details: { fields: { [field]: { code: 'required', message } } },
  });
}
