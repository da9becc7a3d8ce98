import { preview } from '@bookingsaas/server/contract/templates';
import type { Preview } from '@bookingsaas/server/contract/templates';
import { askCosts } from '@bookingsaas/server/usecases/messages/ask-costs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { onEachDatabase } from '../../world/databases.ts';
import { openTextingSalon } from './salon.ts';
import type { TextingSalon } from './salon.ts';

/** In one alphabet this is one SMS, in the other three. */
const COSTLY =
  'Bonjour {{first_name}}, on vous attend {{date}} à {{time}}. Un empêchement ? Prévenez-nous d’ici là en suivant ce lien : {{link}}';

onEachDatabase((database) => {
  let salon: TextingSalon;

  beforeEach(async () => {
    salon = await openTextingSalon(database.store, { env: { PUBLIC_URL: 'https://rdv.example' } });
  });

  afterEach(() => salon.close());

  async function write(body: string, isPlain?: boolean): Promise<void> {
    const answer = await salon.shop.owner('PUT', '/templates/confirmed/sms/fr', { body, isPlain });
    expect(answer.status, answer.text).toBe(200);
  }

  async function look(body: string, isPlain: boolean): Promise<Preview> {
    const [booking] = await salon.shop.bookings();
    const answer = await salon.shop.owner('POST', '/templates/preview', {
      moment: 'confirmed',
      channel: 'sms',
      locale: 'fr',
      body,
      isPlain,
      example: booking?.id ?? 'usual',
    });
    return preview.parse(JSON.parse(answer.text));
  }

  describe('an SMS in the owner’s words', () => {
    test.each([
      [false, 'UCS-2', 3],
      [true, 'GSM-7', 1],
    ])(
      '(plain: %s) is as long as the preview said: %s, %i',
      async (isPlain, encoding, segments) => {
        await write(COSTLY, isPlain);
        await salon.book('10:00');
        await salon.deliver();
        const [sent] = salon.twilio.sent;
        const seen = await look(COSTLY, isPlain);
        expect(sent).toMatchObject({ encoding, segments, body: seen.body });
        expect(seen.sms).toMatchObject({ encoding: encoding.toLowerCase(), segments });
      },
    );

    test('is taken for as dear as the last ones were', async () => {
      const before = await look('A {{date}}', true);
      expect(before.sms?.price).toMatchObject({ currency: 'USD', from: 'estimate' });
      for (const time of ['09:00', '10:00', '11:00', '12:00', '13:00']) await salon.book(time);
      await salon.deliver();
      for (const { sid } of salon.twilio.sent) await salon.twilio.settle(sid, 'delivered');
      salon.clock.advanceMin(60);
      await askCosts(salon.world.messages);
      const after = await look('A {{date}}', true);
      expect(after.sms?.price).toEqual({ amountMicros: 79_800, currency: 'EUR', from: 'costs' });
    });
  });

  test('from a sender in letters it carries the link, whatever was written', async () => {
    await salon.close();
    salon = await openTextingSalon(database.store, {
      env: { TWILIO_SMS_FROM: 'ATELIER', PUBLIC_URL: 'https://rdv.example' },
    });
    await write('C’est noté pour {{date}}.', true);
    const booked = await salon.book('10:00');
    await salon.deliver();
    expect(await salon.told('confirmed')).toMatchObject([{ state: 'accepted' }]);
    expect(salon.twilio.sent).toMatchObject([
      { from: 'ATELIER', body: `C'est noté pour mer. 10 juin. ${booked.json.manageUrl}` },
    ]);
  });
});
