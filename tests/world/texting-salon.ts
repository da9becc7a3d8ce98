import { DEMO_KEYS } from '@bookingsaas/demo-site/keys';
import { test as base } from './stories.ts';
import type { Town } from './stories.ts';
import { startTwilio } from './twilio/start-twilio.ts';
import type { Twilio } from './twilio/start-twilio.ts';

/** A story in a town whose server reaches a Twilio of this machine; no business has connected an account yet. */
export const test = base.extend<{ readonly twilio: Twilio }>({
  twilio: async ({ now }, use) => {
    const at = Date.parse(now);
    const twilio = await startTwilio({ clock: { now: () => at } });
    await use(twilio);
    await twilio.quiet();
    await twilio.stop();
  },
  env: async ({ twilio }, use) => use({ TWILIO_API_ROOT_URL: twilio.url }),
});

/** The salon has connected its account, and visitors are told by SMS. */
export async function tellBySms({ salon }: Town, twilio: Twilio): Promise<void> {
  const { sid, authToken, sms, whatsapp } = twilio.account;
  await salon.ask('PUT', '/message-channels/twilio', {
    accountSid: sid,
    authToken,
    smsFrom: sms,
    whatsappFrom: whatsapp,
  });
  const { visitor } = await settingsOf(salon);
  await salon.ask('PATCH', '/message-settings', {
    visitor: { ...visitor, confirmed: ['sms'], reminder: ['sms'] },
    owner: { confirmed: [], pending: [], moved: [], cancelled: [] },
  });
}

async function settingsOf(salon: Town['salon']): Promise<{ visitor: object }> {
  // @NOTE the contract of the route.
  return (await salon.ask('GET', '/message-settings')) as { visitor: object };
}

/** Somebody books a blow-dry by themselves, leaves this number, and agrees to be written to. */
export async function bookByPhone(
  { salon }: Town,
  { name, phone, day }: { readonly name: string; readonly phone: string; readonly day: string },
): Promise<void> {
  const service = 'Brushing';
  const [start] = await salon.freeStarts({ service, from: day, to: day });
  await salon.ask('POST', `/widgets/${DEMO_KEYS.salon}/bookings`, {
    service: await salon.idOf('services', service),
    start,
    customer: { name, phone },
    consent: { version: 1, isGiven: true },
    timezone: 'Europe/Paris',
    locale: 'fr',
  });
}
