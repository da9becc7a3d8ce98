import { bookingRequest } from '@bookingsaas/server/contract/bookings';
import type { MessageView } from '@bookingsaas/server/contract/messages';
import { expect } from 'vitest';
import type { Answer } from '../world/app.ts';
import { linkOf } from '../world/builders.ts';
import { changeSettings, openTextWorld, sentTo } from '../world/twilio/text-shop.ts';
import type { TextShop, TextWorld } from '../world/twilio/text-shop.ts';
import { instantOf } from './flow-player.ts';
import type { Setup, Step } from './flow-player.ts';

export interface TextPlayer {
  /** Does one step and checks what it expects. */
  play(step: Step): Promise<void>;
}

interface Place {
  readonly shop: TextShop;
  /** Of another business, whose widget sends from the same number. */
  readonly other: TextShop;
  readonly texts: TextWorld;
  readonly owner: string;
}

const OWNER_MAIL = 'ines@salon.example';
const CONSENT_TEXT = 'Remind me by text.';
const MOST_TRIES = 8;

/** Plays the steps about reminders, STOP, consent and a Twilio that does not work. */
export async function createTextPlayer(
  texts: TextWorld,
  setup: Setup,
  owner: string,
): Promise<TextPlayer> {
  const business = {
    timezone: setup.timezone ?? 'UTC',
    phone: owner,
    email: OWNER_MAIL,
    locale: 'fr' as const,
    consentText: CONSENT_TEXT,
    country: 'FR',
  };
  const place: Place = {
    shop: await texts.open({ business }),
    other: await texts.open({ business }),
    texts,
    owner,
  };
  const settings = {
    owner: { reminder: ['sms', 'email'] },
    reminders: [{ leadMin: setup.reminder_min ?? 1_440 }],
  };
  await changeSettings(place.shop, settings);
  if (setup.twilio_replies === 500) texts.twilio.fail(500);
  const booked: Answer[] = [];
  return { play };

  async function play(step: Step): Promise<void> {
    if ('book' in step) return book(step);
    if ('message_state' in step) return expectUndoneByNothing(place);
    if ('reschedule' in step) return change('/move', { start: String(step['reschedule']) });
    if ('cancel' in step) return change('/cancellation', {});
    if ('advance_to' in step) return advance(String(step['advance_to']));
    if ('messages_of_kind' in step) return expectReminders(Number(step['count']));
    // The same database, the same clock, another process.
    if ('restart_server' in step) return restart();
    if ('message_to_guest_says' in step)
      return expectSaid([texts.bea], String(step['message_to_guest_says']));
    if ('message_to_owner_says' in step)
      return expectSaid([owner, OWNER_MAIL], String(step['message_to_owner_says']));
    if ('inbound_sms' in step) return write(step);
    if ('sms_count' in step) return expectNoMore();
    throw new Error(`Unknown step ${JSON.stringify(step)}`);
  }

  async function book(step: Step): Promise<void> {
    const name = String(step['guest_name'] ?? 'Bea Marin');
    const isGiven = step['sms_consent'] !== false;
    const start = String(step['book']);
    const answer = await place.shop.bookByPhone(start.length > 5 ? start : instantOf(start), {
      with: {
        customer: { name, email: 'bea@example.net', phone: texts.bea },
        consent: bookingRequest.shape.consent.parse({ version: 1, isGiven }),
        timezone: String(step['guest_timezone'] ?? 'UTC'),
        locale: 'fr',
      },
    });
    expect(answer.status).toBe(201);
    booked.push(answer);
    await texts.deliver();
    const said = sentTo(texts.twilio, texts.bea);
    if (step['expect'] === 'created, 0 SMS') expect(said).toEqual([]);
    if (String(step['expect'] ?? '').startsWith('1 segment GSM-7')) await expectShort();
  }

  /** Also the reminder, which says the name. */
  async function expectShort(): Promise<void> {
    const consents = (await place.shop.bookings()).map(({ consent }) => consent);
    const at = texts.clock.now();
    expect(consents).toEqual([null, { version: 1, text: CONSENT_TEXT, at }]);
    await advance('2026-06-09T11:00:00Z');
    const said = sentTo(texts.twilio, texts.bea);
    const short = { segments: 1, encoding: 'GSM-7' };
    expect(said).toMatchObject([short, short]);
    expect(said.at(-1)?.body).toContain('Bonjour Noel,');
  }

  async function change(path: '/move' | '/cancellation', body: object): Promise<void> {
    const answer = await texts.world.ask('POST', linkOf(latest()) + path, { body });
    expect(answer.status).toBe(200);
    await texts.deliver();
  }

  async function advance(to: string): Promise<void> {
    texts.clock.set(to === 'reminder time' ? '2026-06-09T10:00:00Z' : to);
    await texts.deliver();
  }

  async function expectReminders(count: number): Promise<void> {
    const reminders = (await place.shop.log()).filter(
      ({ moment, to }) => moment === 'reminder' && to === texts.bea,
    );
    const sent = texts.twilio.sent.filter(({ sid }) =>
      reminders.some(({ providerId }) => providerId === sid),
    );
    expect(sent).toHaveLength(count);
  }

  async function restart(): Promise<void> {
    const { store } = texts.world;
    const second = await openTextWorld({ store, clock: texts.clock, env: texts.twilio.env });
    await second.deliver();
    expect(second.twilio.sent).toEqual([]);
    await second.stop();
  }

  async function expectSaid(to: readonly string[], said: string): Promise<void> {
    const reminders = (await place.shop.log()).filter((one) => one.moment === 'reminder');
    const bodies = to.map((address) => reminders.find((one) => one.to === address)?.body);
    const [time = ''] = said.split(' ');
    for (const body of bodies) expect(body).toContain(time);
    // The text to the owner has no room for the zone of their own business; the letter has.
    expect(bodies.at(-1)).toContain(said);
  }

  async function write(step: Step): Promise<void> {
    const isForged = step['signature'] === 'invalid';
    const before = await place.shop.conversations();
    const status = await texts.write(String(step['inbound_sms']), { isForged });
    expect(status).toBe(isForged ? 403 : 200);
    await texts.deliver();
    if (isForged) expect(await place.shop.conversations()).toEqual(before);
    if (step['expect'] === 'opted in again' || isForged) await expectWritten(place);
  }

  /** Neither the reminder nor anything else, and by no widget of the sender. */
  async function expectNoMore(): Promise<void> {
    const { length } = sentTo(texts.twilio, texts.bea);
    expect(length).toBe(1);
    for (const shop of [place.shop, place.other])
      expect((await shop.bookByPhone(instantOf('15:00'), consented)).status).toBe(201);
    await texts.deliver();
    expect(sentTo(texts.twilio, texts.bea)).toHaveLength(length);
    const refused = (await place.shop.log()).filter(({ to }) => to === texts.bea);
    expect(refused.map(({ reason }) => reason)).toContain('opted_out');
  }

  function latest(): Answer {
    const last = booked.at(-1);
    if (last === undefined) throw new Error('Nothing was booked');
    return last;
  }
}

const consented = { with: { consent: { version: 1, isGiven: true }, locale: 'fr' } };

let hour = 9;

/** Who is in is written to again. */
async function expectWritten({ other, texts }: Place): Promise<void> {
  const { length } = sentTo(texts.twilio, texts.bea);
  hour += 1;
  const start = `2026-06-11T${String(9 + (hour % 8)).padStart(2, '0')}:00:00Z`;
  expect((await other.bookByPhone(start, consented)).status).toBe(201);
  await texts.deliver();
  expect(sentTo(texts.twilio, texts.bea)).toHaveLength(length + 1);
}

/** After a 500 nobody knows, and it is not sent again; of a Twilio that is not there it is tried as often as it may. */
async function expectUndoneByNothing({ shop, texts }: Place): Promise<void> {
  const confirmations = async (): Promise<MessageView[]> =>
    (await shop.log()).filter(({ moment, to }) => moment === 'confirmed' && to === texts.bea);
  const attempts = () => texts.twilio.calls.length;
  expect(await confirmations()).toMatchObject([{ state: 'unknown', reason: 'no_answer' }]);
  expect(attempts()).toBe(1);
  texts.twilio.heal();
  await texts.stop();
  expect((await shop.bookByPhone(instantOf('12:00'), consented)).status).toBe(201);
  for (let round = 0; round < 2 * MOST_TRIES; round += 1) {
    await texts.deliver();
    texts.clock.advanceMin(60);
  }
  expect((await confirmations()).map(({ state }) => state).toSorted()).toEqual([
    'failed',
    'unknown',
  ]);
  const rows = (await shop.outbox()).filter(({ kind }) => kind === 'message.text');
  expect(Math.max(...rows.map(({ attempts: tries }) => tries))).toBe(MOST_TRIES);
  const states = (await shop.bookings()).map(({ state }) => state.status);
  expect(states).toEqual(['confirmed', 'confirmed']);
}
