import type { Message } from '../../ports/messages.ts';
import type { MessageDeps } from './deps.ts';
import type { TrustedWebhook } from './read-webhook.ts';
import { noteState } from './text-news.ts';

/**
 * What the provider says of a message, named by our own id: it settles what nobody knew, even before our call was
 * answered. What is told twice, late, or of a message that is gone, changes nothing.
 */
export async function noteStatus(
  deps: MessageDeps,
  messageId: string,
  { fields, signers }: TrustedWebhook,
): Promise<void> {
  const providerId = fields['MessageSid'] ?? fields['SmsSid'];
  const state = deps.texts.stateOf(fields['MessageStatus'] ?? fields['SmsStatus'] ?? '');
  const message = await deps.store.read.messages.find(messageId);
  if (message === null || state === null || providerId === undefined) return;
  if (!(await isTheirs(deps, message, signers))) return;
  await deps.store.write((tx) =>
    noteState({ ...deps, tx }, message, {
      providerId,
      state,
      segments: null,
      price: null,
      errorCode: fields['ErrorCode'] ?? null,
    }),
  );
  deps.wakeOutbox();
}

/** An account speaks for the businesses that use it, and of a message only as long as it is that message's. */
async function isTheirs(
  { store }: Pick<MessageDeps, 'store'>,
  message: Message,
  signers: TrustedWebhook['signers'],
): Promise<boolean> {
  if (signers.some(({ businessId }) => businessId === message.businessId)) return true;
  const isServers = signers.some(({ source }) => source === 'server');
  return isServers && (await store.read.messageChannels.of(message.businessId)) === null;
}
