import { writtenName } from '../../domain/bookings/written-name.ts';
import { placeText } from '../../domain/waitlist/place-text.ts';
import { isActive } from '../../domain/waitlist/transitions.ts';
import type { Message } from '../../ports/messages.ts';
import type { MessageDeps } from '../messages/deps.ts';
import type { Letter } from '../messages/letter.ts';
import { readSettings } from '../messages/settings.ts';
import { tokenOf } from './tokens.ts';

/** The letter to somebody who has just joined; `outdated` when they wait no more, null when all of it is gone. */
export async function placeLetter(
  { store, secrets, publicUrl }: Pick<MessageDeps, 'store' | 'secrets' | 'publicUrl'>,
  message: Message,
): Promise<Letter | 'outdated' | null> {
  const { read } = store;
  const { businessId, waitlistId } = message;
  const [entry, business, services, settings] = await Promise.all([
    read.waitlist.byId(businessId, waitlistId ?? ''),
    read.businesses.byId(businessId),
    read.services.list(businessId),
    readSettings(read, businessId),
  ]);
  const service = services.find(({ id }) => id === entry?.serviceId);
  if (entry === null || business === null || service === undefined) return null;
  if (!isActive(entry)) return 'outdated';
  const token = tokenOf(secrets, entry);
  const text = placeText(entry.wish, entry.locale, {
    firstName: writtenName(entry.customer.name).firstName,
    service: service.name,
    business: business.name,
    holdMin: settings.waitlist.holdMin,
    link: `${publicUrl}/l/${token}`,
  });
  return {
    message,
    business,
    text,
    kept: { ...text, body: text.body.replaceAll(token, '…') },
    locale: entry.locale,
    content: null,
    calendar: undefined,
    hasConsent: true,
  };
}
