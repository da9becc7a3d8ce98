import type { MessageSettings } from '../../contract/messages.ts';
import { smsLength } from '../../domain/messages/sms-length.ts';
import type { Message } from '../../ports/messages.ts';
import type { TextPrice } from '../../ports/text-messages.ts';
import type { MessageDeps } from './deps.ts';
import { letterOf } from './letter.ts';
import { unitPrice } from './templates/unit-price.ts';

/** About what a planned text will cost, were it written now; null when nobody can say, for mail, and for what is not planned. */
export async function estimateCost(
  deps: MessageDeps,
  message: Message,
  { prices }: Pick<MessageSettings, 'prices'>,
): Promise<TextPrice | null> {
  const { state, channel, businessId, to } = message;
  if (state !== 'planned' || channel === 'email') return null;
  const letter = await letterOf(deps, message);
  if (letter === null || letter === 'outdated') return null;
  const unit = await unitPrice(deps.store.read, {
    businessId,
    channel,
    country: deps.phones.lineOf(to).country ?? letter.business.country,
    prices,
    now: deps.clock.now(),
  });
  if (unit === null) return null;
  const units = channel === 'sms' ? smsLength(letter.text.body).segments : 1;
  return { micros: unit.amountMicros * units, currency: unit.currency };
}
