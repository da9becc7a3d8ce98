import { AppError } from '../../../contract/app-error.ts';
import type { OptOutChange, OptOutState } from '../../../contract/conversations.ts';
import type { MessageDeps } from '../deps.ts';
import type { TextChannel } from './opted-out-of.ts';

/**
 * Adds or lifts an opt-out by hand, for this business only. Lifting needs a reason, and does not lift what the provider
 * itself keeps: the next message then comes back as refused.
 * @throws AppError `request.invalid` without a reason
 */
export async function changeOptOut(
  { store, clock }: Pick<MessageDeps, 'store' | 'clock'>,
  { businessId, channel, address }: { businessId: string; channel: TextChannel; address: string },
  { isOut, reason }: OptOutChange,
): Promise<OptOutState> {
  if (!isOut && reason === undefined) {
    const message = 'Say how they agreed again';
    throw new AppError('request.invalid', {
      message,
      details: { fields: { reason: { code: 'required', message } } },
    });
  }
  await store.write(async (tx) => {
    await tx.optOuts.put({
      channel,
      address,
      by: { is: 'owner', businessId },
      isOut,
      reason: reason ?? null,
      at: clock.now(),
    });
    if (!isOut) await tx.messageFlags.clear(businessId, channel, address);
  });
  return { channel, address, isOut };
}
