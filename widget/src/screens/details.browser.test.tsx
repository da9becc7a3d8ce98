import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { en, enLate } from '../i18n/en.ts';
import { late } from '../late.tsx';
import { runBooking } from '../run-booking.tsx';
import { answering } from '../stories/answering.ts';
import { salon } from '../stories/salon.ts';

const realFetch = window.fetch;
const told: { name: string; detail: object }[] = [];
let sent: { path: string; key: string | null; body: Record<string, unknown> }[] = [];
let stop: () => void;
let home: HTMLElement;

beforeEach(() => {
  told.length = 0;
  sent = [];
  home = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  stop();
  home.remove();
  window.fetch = realFetch;
});

describe('Camille’s details', () => {
  test('are asked for by name, and nothing is sent before they are there', async () => {
    await open('');
    await press('Confirm the booking');
    expect(errors()).toEqual([enLate.needName, enLate.needPhone, enLate.needAnswer]);
    expect(sent.filter(({ path }) => path === 'bookings')).toEqual([]);
    await eventually(() => expect(document.activeElement).toBe(field('Name')));
    expect(
      told.filter(({ name }) => name === 'field_error').map(({ detail }) => detail),
    ).toContainEqual({
      field: 'name',
      code: 'required',
    });
  });

  test('that are sent again as they were lead to the first wrong field again', async () => {
    await open('');
    await press('Confirm the booking');
    await userEvent.fill(field('Name'), 'Camille');
    expect(document.activeElement).toBe(field('Name'));
    button('Confirm the booking').focus();
    await press('Confirm the booking');
    await eventually(() => expect(document.activeElement).toBe(field('Phone')));
    button('Confirm the booking').focus();
    await press('Confirm the booking');
    await eventually(() => expect(document.activeElement).toBe(field('Phone')));
  });

  test('typing takes the error away at once', async () => {
    await open('');
    await press('Confirm the booking');
    await userEvent.fill(field('Name'), 'C');
    expect(errors()).not.toContain(enLate.needName);
    expect(errors()).toContain(enLate.needPhone);
  });

  test('are sent with what was chosen; consent is never ticked beforehand', async () => {
    await open('');
    expect(home.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked).toBe(false);
    await fillIn();
    await press('Confirm the booking');
    await eventually(() => expect(home.textContent).toContain('You’re booked, Camille.'));
    const [booking] = sent.filter(({ path }) => path === 'bookings');
    expect(booking?.body).toMatchObject({
      service: 'coupe-femme',
      start: '2026-12-04T12:00:00.000Z',
      customer: { name: 'Camille Moreau', phone: '06 39 98 12 34' },
      answers: { colour: 'Oui' },
      consent: { version: 1, isGiven: false },
      website: '',
    });
    expect(booking?.body['filledInMs']).toBeGreaterThan(0);
    expect(document.activeElement?.textContent).toBe('You’re booked, Camille.');
    expect(told.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ready', 'service', 'slot', 'form', 'submit', 'booked']),
    );
    expect(JSON.stringify(told)).not.toContain('Camille');
  });

  test('survive going back to the times and forward again', async () => {
    await open('');
    await fillIn();
    await press('Day and time');
    await press('Continue');
    expect(field('Name').value).toBe('Camille Moreau');
  });

  test('a number of another country is sent with its calling code', async () => {
    await open('');
    await fillIn();
    await userEvent.selectOptions(select('Country'), 'GB');
    await userEvent.fill(field('Phone'), '07700 900123');
    await press('Confirm the booking');
    await eventually(() => expect(sent.some(({ path }) => path === 'bookings')).toBe(true));
    expect(sent.at(-1)?.body).toMatchObject({ customer: { phone: '+44 7700 900123' } });
  });
});

describe('when it does not go smoothly', () => {
  test('what the server refuses stands on its field, in words', async () => {
    await open('fields');
    await fillIn();
    await press('Confirm the booking');
    await eventually(() => expect(errors()).toEqual([enLate.phoneShort]));
    expect(field('Name').value).toBe('Camille Moreau');
  });

  test('a time taken meanwhile is said plainly, the nearest are offered, none is chosen', async () => {
    await open('taken');
    await fillIn();
    await press('Confirm the booking');
    await eventually(() => expect(home.textContent).toContain('has just been taken'));
    expect(
      [...home.querySelectorAll('.taken .ti')].map(({ textContent }) => textContent),
    ).toHaveLength(4);
    expect(home.querySelectorAll('.taken [aria-pressed=true]')).toHaveLength(0);
    expect(button('Choose a time').getAttribute('aria-disabled')).toBe('true');
    expect(field('Name').value).toBe('Camille Moreau');
    await userEvent.click(home.querySelector('.taken .ti') ?? home);
    expect(button('Confirm the booking').getAttribute('aria-disabled')).toBe('false');
  });

  test('without connection the same request goes out again with the same key', async () => {
    await open('offline');
    await fillIn();
    await press('Confirm the booking');
    await eventually(() => expect(home.textContent).toContain('No connection.'));
    await press('Try again now');
    await eventually(() => expect(sent.filter(({ path }) => path === 'bookings')).toHaveLength(2));
    const [first, second] = sent.filter(({ path }) => path === 'bookings');
    expect(first?.key).toMatch(/^[\da-f]{32}$/u);
    expect(second).toEqual(first);
  });
});

// A form that was filled in faster than a hand could waits a moment before it goes out.
function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 5_000 });
}

async function open(story: string): Promise<void> {
  const answer = answering(story);
  window.fetch = (input, init) => {
    const { pathname } = new URL(String(input), location.origin);
    if (init?.body) {
      const body = JSON.parse(String(init.body));
      const key = new Headers(init.headers).get('Idempotency-Key');
      sent.push({ path: pathname.split('/').at(-1) ?? '', key, body });
    }
    return answer(input, init);
  };
  stop = runBooking({
    home,
    view: salon,
    words: en,
    locale: 'en-GB',
    options: {
      key: salon.key,
      origin: '',
      placement: 'inline',
      onEvent: (name, detail) => told.push({ name, detail }),
    },
    loadLate: async () => ({ ...late, words: enLate }),
  });
  await press('Coupe femme');
  await userEvent.click(home.querySelector('.ti') ?? home);
  await press('Continue');
  await eventually(() => expect(home.querySelector('form')).not.toBeNull());
}

async function fillIn(): Promise<void> {
  await userEvent.fill(field('Name'), 'Camille Moreau');
  await userEvent.fill(field('Phone'), '06 39 98 12 34');
  await userEvent.click(home.querySelector('.c input') ?? home);
}

async function press(name: string): Promise<void> {
  await userEvent.click(button(name));
}

function button(name: string): HTMLElement {
  const found = [...home.querySelectorAll('button')].find(({ textContent }) =>
    textContent?.startsWith(name),
  );
  if (!found) throw new Error(`No button is called ${name}.`);
  return found;
}

function field(label: string): HTMLInputElement {
  const found = [...home.querySelectorAll('label')].find(({ textContent }) =>
    textContent?.startsWith(label),
  );
  const input = document.getElementById(found?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error(`No field is called ${label}.`);
  return input;
}

function select(label: string): HTMLSelectElement {
  const found = home.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
  if (!found) throw new Error(`No list is called ${label}.`);
  return found;
}

function errors(): (string | null)[] {
  return [...home.querySelectorAll('.e')].map(({ textContent }) => textContent);
}
