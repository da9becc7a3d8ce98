import type { MessageSettings } from '../../contract/messages.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import type { Audience, Channel } from '../../domain/messages/moments.ts';
import type { Setup } from '../availability/load-setup.ts';
import { surroundingsOf } from '../bookings/booking-views.ts';
import type { MessageDeps } from './deps.ts';

/** Who could be told of a booking. */
export interface Circle {
  readonly booking: Booking;
  readonly setup: Setup;
  readonly settings: MessageSettings;
}

/** Where somebody is reached by a channel; null when there is no such address, or the widget leaves the channel out. */
export function addressOf(
  deps: Pick<MessageDeps, 'phones'>,
  circle: Circle,
  { audience, channel }: { readonly audience: Audience; readonly channel: Channel },
): string | null {
  switch (audience) {
    case 'visitor':
      return visitorsAddress(circle, channel);
    case 'person': {
      const { staff } = surroundingsOf(circle.booking, circle.setup);
      return channel === 'email'
        ? staff.email
        : (circle.settings.teamPhones.people[staff.id] ?? null);
    }
    case 'owner':
      return channel === 'email' ? circle.setup.business.email : ownersPhone(deps, circle);
  }
}

/** Whether the visitor may be written to by phone: asked for by the business, or not asked for at all. */
export function hasConsent({ booking, setup }: Pick<Circle, 'booking' | 'setup'>): boolean {
  return setup.business.consentText === null || booking.consent !== null;
}

function visitorsAddress({ booking, settings }: Circle, channel: Channel): string | null {
  const { customer, widgetKey } = booking;
  const allowed = widgetKey === null ? undefined : settings.byWidget[widgetKey]?.channels;
  if (allowed !== undefined && !allowed.includes(channel)) return null;
  return channel === 'email' ? customer.email : customer.phone;
}

/** The business's own phone is written as people write it. */
function ownersPhone(
  { phones }: Pick<MessageDeps, 'phones'>,
  { setup, settings }: Circle,
): string | null {
  const { phone, country } = setup.business;
  if (settings.teamPhones.owner !== null) return settings.teamPhones.owner;
  const reading = phone === null ? null : phones.read(phone, country);
  return reading?.isValid === true ? reading.e164 : null;
}
