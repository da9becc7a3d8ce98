import { AppError } from '../../../contract/app-error.ts';
import type { TwilioChannel } from '../../../contract/message-channels.ts';
import type { MessageDeps } from '../deps.ts';
import { PAUSED } from '../paused-account.ts';
import { showTwilio } from './show-twilio.ts';

/** Forgets a business's own account; what is planned goes by the server's, if there is one. @throws AppError `twilio.not_connected` */
export async function disconnectTwilio(
  deps: MessageDeps,
  businessId: string,
): Promise<TwilioChannel> {
  const wasThere = await deps.store.write(async (tx) => {
    await tx.businesses.touchAvailability(businessId);
    await tx.outbox.hurry(businessId, PAUSED, deps.clock.now());
    return tx.messageChannels.remove(businessId);
  });
  deps.wakeOutbox();
  if (!wasThere) throw new AppError('twilio.not_connected');
  return showTwilio(deps, businessId);
}
