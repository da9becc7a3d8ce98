import type { ShownWaitlist } from '@bookingsaas/server/contract/widgets';
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { en, enLate } from '../i18n/en.ts';
import { late } from '../late.tsx';
import { runBooking } from '../run-booking.tsx';
import { answering } from '../stories/answering.ts';
import { salon } from '../stories/salon.ts';

const realFetch = window.fetch;
let sent: { key: string | null; body: Record<string, unknown> }[] = [];
let answers: (() => Response)[] = [];
let stop: () => void;
let home: HTMLElement;

beforeEach(() => {
  sent = [];
  answers = [];
  home = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  stop();
  home.remove();
  window.fetch = realFetch;
});

describe('a full day', () => {
  test('cannot be opened where there is no list, nor when it is closed or over', async () => {
    await open(undefined);
    expect(day(12).getAttribute('aria-disabled')).toBe('true');
    stop();
    await open({ asks: 'email', holdMin: 30 });
    expect(day(12).getAttribute('aria-disabled')).toBe('false');
    // A Sunday, and the day before today.
    expect(day(13).getAttribute('aria-disabled')).toBe('true');
    expect(day(2).getAttribute('aria-disabled')).toBe('true');
  });

  test('cannot be opened past the last day that can be booked, where nothing is full yet', async () => {
    await open({ asks: 'email', holdMin: 30 }, { lastDay: `${salon.now.slice(0, 8)}11` });
    expect(day(12).getAttribute('aria-disabled')).toBe('true');
    stop();
    await open({ asks: 'email', holdMin: 30 }, { lastDay: `${salon.now.slice(0, 8)}12` });
    expect(day(12).getAttribute('aria-disabled')).toBe('false');
  });

  test('is opened by the keyboard too, and says how to be told', async () => {
    await open({ asks: 'email', holdMin: 30 });
    day(12).focus();
    await userEvent.keyboard('{Enter}');
    expect(home.textContent).toContain(enLate.fullDay);
    await press(enLate.tellMe);
    await eventually(() => expect(document.activeElement?.tagName).toBe('H2'));
    expect(home.textContent).toContain('it is kept for 30');
  });
});

describe('the form', () => {
  test('wants a number or an address, where either will do', async () => {
    await openForm({ asks: 'either', holdMin: 30 });
    await press(enLate.waitJoin);
    expect(errors()).toEqual([enLate.needName, enLate.needPhone]);
    stop();
    await openForm({ asks: 'either', holdMin: 30 }, { requiresPhone: false });
    await press(enLate.waitJoin);
    expect(errors()).toEqual([enLate.needName, enLate.needEither]);
    await userEvent.fill(field('Name'), 'Camille');
    await userEvent.fill(field('E-mail'), 'camille@example.org');
    await press(enLate.waitJoin);
    await eventually(() => expect(home.textContent).toContain('Noted, Camille.'));
    expect(sent[0]?.body).toMatchObject({
      service: 'coupe-femme',
      from: '2026-12-12',
      to: '2026-12-12',
      customer: { name: 'Camille', email: 'camille@example.org' },
    });
  });

  test('asks for what tells them, and for what the booking needs', async () => {
    await openForm({ asks: 'email', holdMin: 30 }, { requiresPhone: false });
    expect(labels()).toEqual(['Name', 'E-mail']);
    stop();
    await openForm({ asks: 'email', holdMin: 30 });
    expect(labels()).toEqual(['Name', 'Phone', 'E-mail']);
    stop();
    await openForm({ asks: 'phone', holdMin: 30 });
    expect(labels()).toEqual(['Name', 'Phone']);
    expect(home.querySelector<HTMLInputElement>('.tk input')?.checked).toBe(false);
  });

  test('that got no answer is sent again as it was, by the same key', async () => {
    await openForm({ asks: 'email', holdMin: 30 }, { requiresPhone: false });
    await userEvent.fill(field('Name'), 'Camille');
    await userEvent.fill(field('E-mail'), 'camille@example.org');
    answers = [
      () => {
        throw new TypeError('Failed to fetch');
      },
    ];
    await press(enLate.waitJoin);
    await eventually(() => expect(home.textContent).toContain(enLate.offline));
    await press(enLate.waitJoin);
    await eventually(() => expect(home.textContent).toContain('Noted, Camille.'));
    expect(sent).toHaveLength(2);
    expect(sent[0]?.key).toBe(sent[1]?.key);
  });

  test('says what was refused, at its field or above the button, and keeps what was typed', async () => {
    await openForm({ asks: 'email', holdMin: 30 }, { requiresPhone: false });
    await userEvent.fill(field('Name'), 'Camille');
    await userEvent.fill(field('E-mail'), 'camille@example.org');
    const fields = { 'customer.email': { code: 'email_incomplete', message: '' } };
    answers = [
      () => refusal(400, { code: 'request.invalid', message: '', fields }),
      () => refusal(409, { code: 'waitlist.too_many', message: '' }),
    ];
    await press(enLate.waitJoin);
    await eventually(() => expect(errors()).toEqual([enLate.emailBad]));
    await eventually(() => expect(document.activeElement).toBe(field('E-mail')));
    await userEvent.fill(field('E-mail'), 'camille@example.com');
    expect(errors()).toEqual([]);
    await press(enLate.waitJoin);
    await eventually(() => expect(home.textContent).toContain(enLate.waitMany));
    expect(field('Name').value).toBe('Camille');
  });
});

const eventually = (assert: () => void) => vi.waitFor(assert, { timeout: 5_000 });

async function open(waitlist: ShownWaitlist | undefined, service: object = {}): Promise<void> {
  const answer = answering('');
  window.fetch = async (input, init) => {
    const { pathname } = new URL(String(input), location.origin);
    if (!pathname.endsWith('/waitlist')) return answer(input, init);
    const key = new Headers(init?.headers).get('Idempotency-Key');
    sent.push({ key, body: JSON.parse(String(init?.body)) });
    return (answers.shift() ?? (() => new Response('{}', { status: 201 })))();
  };
  const services = salon.services.map((one) => ({ ...one, ...service }));
  stop = runBooking({
    home,
    view: { ...salon, services, ...(waitlist && { waitlist }) },
    words: en,
    locale: 'en-GB',
    options: { key: salon.key, origin: '', placement: 'inline' },
    loadLate: async () => ({ ...late, words: enLate }),
  });
  await press('Coupe femme');
  await eventually(() => expect(home.querySelector('.zone')).not.toBeNull());
}

async function openForm(waitlist: ShownWaitlist, service: object = {}): Promise<void> {
  await open(waitlist, service);
  await userEvent.click(day(12));
  await press(enLate.tellMe);
  await eventually(() => expect(home.querySelector('form')).not.toBeNull());
}

function refusal(status: number, error: object): Response {
  return new Response(JSON.stringify({ error }), { status });
}

function day(number: number): HTMLElement {
  const found = [...home.querySelectorAll<HTMLElement>('td button')].find(
    ({ textContent }) => textContent === String(number),
  );
  if (!found) throw new Error(`No ${number} in this month.`);
  return found;
}

async function press(name: string): Promise<void> {
  const found = [...home.querySelectorAll('button')].find(({ textContent }) =>
    textContent?.trim().startsWith(name),
  );
  if (!found) throw new Error(`No button is called ${name}.`);
  await userEvent.click(found);
}

function field(label: string): HTMLInputElement {
  const found = [...home.querySelectorAll('label')].find(({ textContent }) =>
    textContent?.startsWith(label),
  );
  const input = document.getElementById(found?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error(`No field is called ${label}.`);
  return input;
}

function labels(): (string | undefined)[] {
  return [...home.querySelectorAll('.f:not(.tk) > label')].map(({ textContent }) =>
    textContent?.trim(),
  );
}

function errors(): (string | null)[] {
  return [...home.querySelectorAll('.e')].map(({ textContent }) => textContent);
}
