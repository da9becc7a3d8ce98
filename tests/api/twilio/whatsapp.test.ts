import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { onEachDatabase } from '../../world/databases.ts';
import { openTextingSalon } from './salon.ts';
import type { TextingSalon } from './salon.ts';

const TEMPLATE = `HX${'a'.repeat(32)}`;

onEachDatabase((database) => {
  let salon: TextingSalon;

  beforeEach(async () => {
    salon = await openTextingSalon(database.store);
    await salon.wish({ confirmed: ['whatsapp'] }, { reminders: [] });
  });

  afterEach(() => salon.close());

  const approve = () =>
    salon.shop.owner('PUT', '/templates/confirmed/whatsapp/fr', {
      body: 'Bonjour {{first_name}}, à {{time}}. {{link}}',
      content: { sid: TEMPLATE, variables: { 1: 'first_name', 2: 'time', 3: 'link' } },
    });
  const told = async () =>
    (await salon.told('confirmed')).map(({ channel, state }) => ({ channel, state }));

  test('what is approved goes as a template with what fills it, and without a text', async () => {
    await approve();
    const booked = await salon.book('10:00');
    await salon.deliver();
    const [sent] = salon.twilio.sent;
    expect(sent).toMatchObject({
      to: `whatsapp:${salon.bea}`,
      from: `whatsapp:${salon.twilio.account.whatsapp}`,
      body: null,
      contentSid: TEMPLATE,
    });
    expect(JSON.parse(sent?.contentVariables ?? '')).toEqual({
      1: 'Bea',
      2: '10:00',
      3: booked.json.manageUrl,
    });
    await salon.twilio.settle(sent?.sid ?? '', 'read');
    const [message] = await salon.told('confirmed');
    expect(message).toMatchObject({ state: 'read' });
    expect(message?.body).toContain('Bonjour Bea, à 10:00.');
  });

  test('free text goes within a day of the visitor’s own message', async () => {
    await salon.book('09:00');
    await salon.deliver();
    await salon.twilio.receive({
      from: `whatsapp:${salon.bea}`,
      to: `whatsapp:${salon.twilio.account.whatsapp}`,
      body: 'Bonjour',
    });
    salon.clock.advanceMin(23 * 60);
    await salon.book('10:00');
    await salon.deliver();
    const written = salon.twilio.sent.filter(({ to }) => to === `whatsapp:${salon.bea}`);
    expect(written).toHaveLength(1);
    expect(written[0]?.body).toContain('10:00');
  });

  describe('an SMS stands in', () => {
    test('where nothing is approved and nobody wrote, before anything is asked of WhatsApp', async () => {
      await salon.book('10:00');
      await salon.deliver();
      expect(salon.twilio.sent.map(({ to }) => to)).toEqual([salon.bea]);
      const messages = await salon.told('confirmed');
      const whatsapp = messages.find(({ channel }) => channel === 'whatsapp');
      const sms = messages.find(({ channel }) => channel === 'sms');
      expect(whatsapp).toMatchObject({
        state: 'not_sent',
        reason: 'provider',
        help: 'whatsapp_window',
      });
      expect(sms).toMatchObject({ state: 'accepted', resentFrom: whatsapp?.id });
    });

    test('when WhatsApp says later that it failed; once, however often it says so', async () => {
      await approve();
      salon.twilio.fail({ later: 63016 }, { times: 1 });
      await salon.book('10:00');
      await salon.deliver();
      await salon.twilio.settleAll();
      const [sent] = salon.twilio.sent;
      await salon.twilio.settle(sent?.sid ?? '', 'undelivered', 63016);
      await salon.twilio.settle(sent?.sid ?? '', 'failed', 63016);
      await salon.deliver();
      expect(salon.twilio.sent.map(({ to }) => to)).toEqual([`whatsapp:${salon.bea}`, salon.bea]);
    });

    test('not as long as nobody knows what became of WhatsApp’s', async () => {
      await approve();
      salon.twilio.fail('lost', { times: 1 });
      await salon.book('10:00');
      await salon.deliver();
      expect(await told()).toEqual([{ channel: 'whatsapp', state: 'unknown' }]);
      expect(salon.twilio.sent).toHaveLength(1);
    });

    test('not where the visitor is told by SMS anyway, or the owner wants none', async () => {
      await salon.wish({ confirmed: ['whatsapp', 'sms'] }, { reminders: [] });
      await salon.book('10:00');
      await salon.deliver();
      expect(salon.twilio.sent).toHaveLength(1);
      await salon.wish({ confirmed: ['whatsapp'] }, { reminders: [], fallsBackToSms: false });
      await salon.book('12:00');
      await salon.deliver();
      expect(salon.twilio.sent).toHaveLength(1);
    });

    test('not for who wrote STOP', async () => {
      await approve();
      await salon.book('10:00');
      await salon.deliver();
      await salon.twilio.receive({
        from: `whatsapp:${salon.bea}`,
        to: `whatsapp:${salon.twilio.account.whatsapp}`,
        body: 'STOP',
      });
      await salon.deliver();
      const before = salon.twilio.sent.length;
      salon.clock.advanceMin(1);
      await salon.book('12:00');
      await salon.deliver();
      expect(salon.twilio.sent).toHaveLength(before);
      expect((await salon.told('confirmed')).at(-1)).toMatchObject({
        channel: 'whatsapp',
        state: 'not_sent',
        reason: 'opted_out',
      });
    });
  });
});
