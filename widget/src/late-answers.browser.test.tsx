import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { en, enLate } from './i18n/en.ts';
import { late } from './late.tsx';
import { runBooking } from './run-booking.tsx';
import { at, salon } from './stories/salon.ts';
import { packStarts } from '../../server/src/domain/availability/packed-starts.ts';

const realFetch = window.fetch;
// A form that is sent at once waits for a person's hand first.
const PATIENCE = { timeout: 10_000 };
const MONDAY = '2026-12-07';
const TUESDAY = '2026-12-08';
const WEDNESDAY = '2026-12-09';
let home: HTMLElement;
let stop: () => void;
let asked: Asked[];

/** A request that is answered when the story says so. */
interface Asked {
  readonly url: URL;
  readonly key: string | null;
  answer(status: number, body: object): void;
  fail(): void;
}

beforeEach(() => {
  asked = [];
  // The visitor is in Paris too, wherever this runs.
  const { resolvedOptions } = Intl.DateTimeFormat.prototype;
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(function (
    this: Intl.DateTimeFormat,
  ) {
    return { ...resolvedOptions.call(this), timeZone: 'Europe/Paris' };
  });
  window.fetch = (input, init) =>
    new Promise((resolve, reject) => {
      asked.push({
        url: new URL(String(input), location.origin),
        key: new Headers(init?.headers).get('Idempotency-Key'),
        answer: (status, body) => resolve(new Response(JSON.stringify(body), { status })),
        fail: () => reject(new TypeError('Failed to fetch')),
      });
    });
  home = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  stop();
  home.remove();
  window.fetch = realFetch;
  vi.restoreAllMocks();
});

test('a time chosen before the rest of the month is known stays chosen, on its day', async () => {
  open({ known: [at(TUESDAY, '14:30'), at(TUESDAY, '15:15')], until: '2026-12-10' });
  await press('15:15');
  await answerMonth([at(MONDAY, '09:00'), at(TUESDAY, '14:30'), at(TUESDAY, '15:15')]);
  expect(pressed()).toEqual(['15:15']);
  expect(openDay()).toContain('8 December');
});

test('a time that went meanwhile is not gone on with unseen', async () => {
  open({ known: [at(TUESDAY, '14:30'), at(TUESDAY, '15:15')], until: '2026-12-10' });
  await press('15:15');
  await answerMonth([at(TUESDAY, '14:30'), at(WEDNESDAY, '09:00')]);
  expect(pressed()).toEqual([]);
  await press(en.chooseTime);
  expect(home.querySelector('form')).toBeNull();
  await press('14:30');
  expect(pressed()).toEqual(['14:30']);
});

test('one of the nearest times on another day is found again on its own day', async () => {
  open({ known: [at(TUESDAY, '14:30'), at(WEDNESDAY, '09:00')] });
  await press('8');
  await press('14:30');
  await press(en.go);
  const hold = await request('/holds');
  const nearest = [new Date(at(WEDNESDAY, '09:00')).toISOString()];
  hold.answer(409, { error: { code: 'bookings.slot_taken', message: '', nearest } });
  await vi.waitFor(() => expect(home.textContent).toContain('14:30 has just been taken'));
  await userEvent.click(home.querySelector('.taken .ti') ?? home);
  await press(enLate.dayTime);
  await answerMonth([at(WEDNESDAY, '09:00'), at(WEDNESDAY, '10:15')]);
  expect(openDay()).toContain('9 December');
  expect(pressed()).toEqual(['09:00']);
});

test('a time of the list of next times is found again in its own month', async () => {
  const january = at('2027-01-02', '09:00');
  open({ known: [at('2026-12-30', '09:00'), january], firstScreen: 'times' });
  await vi.waitFor(() => expect(home.querySelectorAll('.ti').length).toBe(2));
  await userEvent.click(home.querySelectorAll('.ti')[1] ?? home);
  await vi.waitFor(() => expect(home.querySelector('form')).not.toBeNull());
  await press(enLate.dayTime);
  expect(home.querySelector('.mh')?.textContent).toContain('January');
  expect(openDay()).toContain('2 January');
});

test('the answer for a month that was left says nothing about the one that is shown', async () => {
  open({ known: [at(TUESDAY, '14:30')] });
  await press(en.next);
  await press(en.next);
  const [january, february] = await requests('/availability', 2);
  january?.fail();
  await settled();
  expect(home.querySelector('[role=alert]')).toBeNull();
  february?.answer(200, month([at('2027-02-02', '09:00')]));
  await vi.waitFor(() => expect(openDay()).toContain('2 February'));
});

test('a day is said to have no free times only once that is known', async () => {
  open({ known: [at(TUESDAY, '14:30')] });
  await press(en.next);
  const [january] = await requests('/availability', 1);
  const third = () => home.querySelectorAll('td button')[2]?.ariaLabel;
  expect(third()).toMatch(/3 January 2027$/u);
  january?.answer(200, month([at('2027-01-05', '09:00')]));
  await vi.waitFor(() => expect(third()).toContain(en.noSlots));
});

test('while a month is on its way, what stands below the widget does not move', async () => {
  open({ known: [at(TUESDAY, '14:30'), at(TUESDAY, '18:00')] });
  const below = document.body.appendChild(document.createElement('p'));
  const before = below.getBoundingClientRect().top;
  await press(en.next);
  const [january] = await requests('/availability', 1);
  expect(below.getBoundingClientRect().top).toBeGreaterThanOrEqual(before);
  january?.answer(200, month([at('2027-01-05', '09:00')]));
  await vi.waitFor(() => expect(openDay()).toContain('5 January'));
  expect(home.querySelector<HTMLElement>('.g')?.style.minHeight).toBe('');
  below.remove();
});

test('after a lost connection, going back and coming again sends the same request under the same key', async () => {
  open({ known: [at(TUESDAY, '14:30')] });
  await press('14:30');
  await press(en.go);
  await fillIn();
  await press(enLate.confirm);
  const first = await request('/bookings');
  first.fail();
  await vi.waitFor(() => expect(home.textContent).toContain(enLate.offline));
  await press(enLate.dayTime);
  await press(en.go);
  await press(enLate.confirm);
  const [, second] = await requests('/bookings', 2);
  expect(second?.key).toBe(first.key);
});

test('who goes back before the request has left books nothing', async () => {
  open({ known: [at(TUESDAY, '14:30')] });
  await press('14:30');
  await press(en.go);
  await fillIn();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await press(enLate.confirm);
  await press(enLate.dayTime);
  vi.advanceTimersByTime(5_000);
  vi.useRealTimers();
  await settled();
  expect(asked.filter(({ url }) => url.pathname.endsWith('/bookings'))).toEqual([]);
});

interface Known {
  readonly known: readonly number[];
  /** Up to which day the page came with free times. */
  readonly until?: string;
  readonly firstScreen?: 'services' | 'times';
}

// One service that asks for a name only.
function open({ known, until = '2027-01-05', firstScreen = 'services' }: Known): void {
  const [service] = salon.services;
  if (!service) throw new Error('The salon offers nothing');
  const { id } = service;
  const plain = { ...service, questions: [], requiresPhone: false };
  stop = runBooking({
    home,
    view: {
      ...salon,
      services: [plain],
      first: { [id]: packStarts(known) },
      firstTo: until,
      firstScreen,
    },
    words: { ...en, nextTimes: '', moreTimes: '' },
    locale: 'en',
    options: { key: salon.key, origin: '', placement: 'inline' },
    loadLate: async () => ({ ...late, words: enLate }),
  });
}

async function press(name: string): Promise<void> {
  const named = await vi.waitUntil(
    () =>
      [...home.querySelectorAll('button')].find(
        (button) => button.textContent?.trim() === name || button.ariaLabel === name,
      ),
    PATIENCE,
  );
  named.click();
}

async function fillIn(): Promise<void> {
  const name = await vi.waitUntil(
    () => home.querySelector<HTMLInputElement>('form input'),
    PATIENCE,
  );
  await userEvent.fill(name, 'Camille Moreau');
}

async function answerMonth(starts: readonly number[]): Promise<void> {
  (await request('/availability')).answer(200, month(starts));
  await vi.waitFor(() => expect(home.querySelector('.free')).not.toBeNull());
  await settled();
}

function month(starts: readonly number[]): object {
  const days: Record<string, string[]> = {};
  for (const start of starts) {
    const instant = new Date(start).toISOString();
    (days[instant.slice(0, 10)] ??= []).push(instant);
  }
  return { timezone: 'Europe/Paris', days, next: null };
}

async function request(path: string): Promise<Asked> {
  const found = (await requests(path, 1)).at(-1);
  if (!found) throw new Error(`Nobody asked for ${path}`);
  return found;
}

// The first `count` requests for a path, when so many have been made.
async function requests(path: string, count: number): Promise<Asked[]> {
  return vi.waitUntil(() => {
    const some = asked.filter(({ url }) => url.pathname.endsWith(path));
    return some.length >= count && some;
  }, PATIENCE);
}

function pressed(): string[] {
  return [...home.querySelectorAll('.ti[aria-pressed=true]')].map((time) => time.textContent ?? '');
}

function openDay(): string {
  return home.querySelector('.day h2')?.textContent ?? '';
}

// An answer has been read, and drawn, when a task of its own has run.
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}
