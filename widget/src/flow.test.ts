import { describe, expect, test } from 'vitest';
import { fillIn } from './fill-in.ts';
import type { Flow } from './flow.ts';
import * as flow from './flow.ts';
import { openFlow } from './open-flow.ts';
import { at, salon } from './stories/salon.ts';

const HALF_PAST_TWO = at('2026-12-08', '14:30');
const opened = openFlow(salon, {}, 'Europe/Paris');

describe('a visit to the salon', () => {
  test('opens with the services, and with the times when there is only one service', () => {
    expect(opened.step.at).toBe('service');
    const alone = { ...salon, services: salon.services.slice(0, 1) };
    expect(openFlow(alone, {}, 'Europe/Paris')).toMatchObject({
      step: { at: 'time' },
      service: 'coupe-femme',
    });
  });

  test('opens with the service and the person the page names, by id or by name', () => {
    const named = openFlow(salon, { service: 'coupe FEMME', staff: 'Inès' }, 'Europe/Paris');
    expect(named).toMatchObject({ step: { at: 'time' }, service: 'coupe-femme', staff: 'ines' });
    const known = fillIn(named, { prefill: { name: 'Camille', answers: { mot: 'Bonjour' } } });
    expect(known.draft).toMatchObject({
      name: 'Camille',
      country: 'FR',
      answers: { mot: 'Bonjour' },
      isConsenting: false,
    });
  });

  test('opens with the calendar of the first service where the owner wants it first', () => {
    const direct = { ...salon, firstScreen: 'calendar' as const };
    expect(openFlow(direct, {}, 'Europe/Paris')).toMatchObject({
      step: { at: 'time' },
      service: 'coupe-femme',
    });
    expect(openFlow(direct, { service: 'barbe' }, 'Europe/Paris').service).toBe('barbe');
  });

  test('opens with the list of next times, also of one service, and one press goes to the details', () => {
    const listed = {
      ...salon,
      firstScreen: 'times' as const,
      services: salon.services.slice(0, 1),
    };
    const list = openFlow(listed, {}, 'Europe/Paris');
    expect(list.step.at).toBe('service');
    expect(flow.chooseNext(list, 'coupe-femme', HALF_PAST_TWO)).toMatchObject({
      step: { at: 'details' },
      service: 'coupe-femme',
      start: HALF_PAST_TWO,
    });
  });

  test('ignores a service that the salon does not offer', () => {
    expect(openFlow(salon, { service: 'massage' }, 'Europe/Paris').step.at).toBe('service');
  });

  test('does not go on without a time', () => {
    const timeless = flow.chooseService(opened, 'coupe-femme');
    expect(flow.goOn(timeless)).toBe(timeless);
  });

  test('back never loses what was typed or chosen', () => {
    const typed = flow.write(atDetails(), 'name', { name: 'Camille Moreau' });
    const back = flow.goBack(flow.goBack(typed));
    expect(back.step.at).toBe('service');
    const again = flow.goOn(flow.chooseService(back, 'coupe-femme'));
    expect(again).toMatchObject({
      step: { at: 'details' },
      start: HALF_PAST_TWO,
      draft: { name: 'Camille Moreau' },
    });
  });

  test('another service keeps what was typed, not the time', () => {
    const typed = flow.write(atDetails(), 'name', { name: 'Camille Moreau' });
    const other = flow.chooseService(typed, 'barbe');
    expect(other).toMatchObject({ start: null, day: null, draft: { name: 'Camille Moreau' } });
  });

  test('another person stays in the month on screen', () => {
    const december = flow.chooseStaff(flow.chooseStart(opened, HALF_PAST_TWO), 'karim', '2026-12');
    expect(december).toMatchObject({ staff: 'karim', month: '2026-12', start: null });
  });

  test('another zone keeps the chosen time and opens its day anew', () => {
    const tokyo = flow.chooseZone(
      flow.chooseStart(flow.chooseDay(opened, '2026-12-08'), HALF_PAST_TWO),
      'Asia/Tokyo',
    );
    expect(tokyo).toMatchObject({ start: HALF_PAST_TWO, day: null, zone: 'Asia/Tokyo' });
  });

  test('the keyboard leaving the month shows the other month without choosing a day', () => {
    const moved = flow.moveCursor(flow.chooseDay(opened, '2026-12-31'), '2027-01-01', '2026-12');
    expect(moved).toMatchObject({ cursor: '2027-01-01', month: '2027-01', day: null });
    const stayed = flow.moveCursor(flow.chooseDay(opened, '2026-12-08'), '2026-12-09', '2026-12');
    expect(stayed).toMatchObject({ cursor: '2026-12-09', day: '2026-12-08' });
  });
});

describe('when somebody else was faster', () => {
  test('the time is given up, none is chosen instead, and the form is kept', () => {
    const typed = flow.write(atDetails(), 'name', { name: 'Camille Moreau' });
    const lost = flow.loseStart(typed, HALF_PAST_TWO, [at('2026-12-08', '14:00')]);
    expect(lost).toMatchObject({ start: null, draft: { name: 'Camille Moreau' } });
    expect(lost.step).toMatchObject({
      at: 'details',
      sending: { is: 'taken', start: HALF_PAST_TWO },
    });
  });

  test('the news about a time that was already changed means nothing', () => {
    const moved = flow.chooseStart(atDetails(), at('2026-12-08', '15:15'));
    expect(flow.loseStart(moved, HALF_PAST_TWO, [])).toBe(moved);
  });

  test('the whole day can be seen', () => {
    const lost = flow.loseStart(atDetails(), HALF_PAST_TWO, []);
    expect(flow.seeDay(lost, '2026-12-08')).toMatchObject({
      step: { at: 'time' },
      day: '2026-12-08',
      start: null,
    });
  });
});

describe('a form that was refused', () => {
  test('typing takes away the error of that field only', () => {
    const fields = { name: 'required', phone: 'phone_too_short' } as const;
    const refused = flow.settle(atDetails(), { is: 'refused', fields, isFieldless: false });
    const typed = flow.write(refused, 'name', { name: 'C' });
    expect(typed.step).toMatchObject({ sending: { fields: { phone: 'phone_too_short' } } });
    expect(typed.step).not.toMatchObject({ sending: { fields: { name: 'required' } } });
  });

  test('an answer that comes after the visitor went back changes nothing', () => {
    const back = flow.goBack(atDetails());
    expect(flow.settle(back, { is: 'busy' })).toBe(back);
  });
});

test('another appointment keeps the person’s details, not the answers', () => {
  const answered = flow.write(atDetails(), 'answers.colour', {
    name: 'Camille',
    answers: { colour: 'Oui' },
  });
  expect(flow.startAgain(answered, false)).toMatchObject({
    step: { at: 'service' },
    service: null,
    start: null,
    draft: { name: 'Camille', answers: {} },
  });
  expect(flow.startAgain(answered, true)).toMatchObject({
    step: { at: 'time' },
    service: 'coupe-femme',
  });
});

function atDetails(): Flow {
  const timed = flow.chooseStart(
    flow.chooseDay(flow.chooseService(opened, 'coupe-femme'), '2026-12-08'),
    HALF_PAST_TWO,
  );
  return flow.goOn(timed);
}
