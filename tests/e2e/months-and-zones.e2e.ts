import { expect, test } from '../world/stories.ts';
import type { Town } from '../world/stories.ts';
import type { BusinessByApi } from '../world/business-by-api.ts';
import { FRENCH, Visitor } from '../world/visitor.ts';

test.describe('months', () => {
  test('the first free day is open at once, even when it is next month', async ({ page, town }) => {
    await sendOnHoliday(town.salon, 'Inès', '2027-01-05T23:00:00Z');
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await camille.chooseService('Chignon');
    await expect(camille.heading('Janvier 2027')).toBeVisible();
    await expect(camille.heading(/^Mercredi 6 janvier/u)).toBeVisible();
    await expect(camille.times.first()).toBeVisible();
  });

  test('a month in which a person has no free time offers their next one, and who is free sooner', async ({
    page,
    town,
  }) => {
    await sendOnHoliday(town.salon, 'Inès', '2027-01-05T23:00:00Z');
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await camille.chooseService('Coupe femme');
    await camille.choosePerson('Inès');
    await expect(page.getByText('Inès n’a plus de créneau en décembre.')).toBeVisible();
    await expect(
      page.getByText('La prochaine disponibilité est le mercredi 6 janvier.'),
    ).toBeVisible();
    await expect(camille.button(/^Karim est libre dès /u)).toBeVisible();
    await camille.button('Voir le mercredi 6 janvier').click();
    await expect(camille.heading('Janvier 2027')).toBeVisible();
    await expect(camille.times.first()).toBeVisible();
  });

  test('the person who is free sooner is one tap away', async ({ page, town }) => {
    await sendOnHoliday(town.salon, 'Inès', '2027-01-05T23:00:00Z');
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await camille.chooseService('Coupe femme');
    await camille.choosePerson('Inès');
    await camille.button(/^Karim est libre dès /u).click();
    await expect(camille.heading('Décembre 2026')).toBeVisible();
    await expect(camille.times.first()).toBeVisible();
    const karim = await town.salon.idOf('staff', 'Karim');
    await expect(page.getByRole('combobox', { name: 'Avec' })).toHaveValue(karim);
  });

  test('when nothing is free as far as can be booked, the visitor is told whom to call', async ({
    page,
    town,
  }) => {
    await sendOnHoliday(town.salon, 'Inès', '2027-03-01T00:00:00Z');
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await camille.service('Balayage').click();
    await expect(page.getByText(/Appelez le 01 99 00 24 36/u)).toBeVisible();
    await expect(camille.times).toHaveCount(0);
  });

  test('the months ahead can be looked through, and no further than can be booked', async ({
    page,
    town,
  }) => {
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await camille.chooseService('Coupe femme');
    await expect(camille.button(FRENCH.previousMonth)).toHaveAttribute('aria-disabled', 'true');
    await camille.button(FRENCH.nextMonth).click();
    await expect(camille.heading('Janvier 2027')).toBeVisible();
    await expect(camille.times.first()).toBeVisible();
    await camille.button(FRENCH.nextMonth).click();
    await expect(camille.heading('Février 2027')).toBeVisible();
    // Sixty days from 3 December end on 1 February, a Monday, when the salon is closed.
    await expect(
      page
        .getByText('Plus de créneau en février.')
        .or(page.getByText('Aucun créneau libre pour le moment.')),
    ).toBeVisible();
    await expect(camille.button(FRENCH.nextMonth)).toHaveAttribute('aria-disabled', 'true');
    await camille.button(FRENCH.previousMonth).click();
    await expect(camille.heading('Janvier 2027')).toBeVisible();
    await expect(camille.times.first()).toBeVisible();
  });
});

test.describe('a visitor in New York', () => {
  test.use({ timezoneId: 'America/New_York', now: '2027-03-10T09:20:00Z' });

  test('sees their own clock, right on both sides of each clock change', async ({ page, town }) => {
    await openOneHourADay(town);
    await page.goto(`${town.demoOrigin}/salon?booking_service=Essai`);
    const visitor = new Visitor(page, FRENCH);
    await expect(visitor.button(/^Heure de New York/u)).toBeVisible();
    // Nine in Paris. New York changes on 14 March, Paris on 28 March.
    for (const [day, time] of [
      ['samedi 13 mars', '03:00'],
      ['dimanche 14 mars', '04:00'],
      ['samedi 27 mars', '04:00'],
      ['dimanche 28 mars', '03:00'],
    ] as const) {
      await visitor.chooseDay(day);
      expect(await visitor.times.allInnerTexts(), day).toEqual([time]);
    }
  });

  test('books the instant they were shown', async ({ page, town }) => {
    await openOneHourADay(town);
    await page.goto(`${town.demoOrigin}/salon?booking_service=Essai`);
    const visitor = new Visitor(page, FRENCH);
    await visitor.chooseDay('samedi 27 mars');
    await visitor.chooseTime('04:00');
    await visitor.goOn();
    await visitor.fillIn({ name: 'Ada King', email: 'ada@example.org' });
    await visitor.send();
    await expect(visitor.heading('C’est réservé, Ada.')).toBeVisible();
    await expect(
      page
        .getByText(/04:00\s?–\s?05:00/u)
        .filter({ visible: true })
        .first(),
    ).toBeVisible();
    const [booking] = await town.salon.bookingsOf('Ada King');
    expect(booking).toMatchObject({
      start: '2027-03-27T08:00:00Z',
      visitorTimezone: 'America/New_York',
    });
  });
});

test.describe('the time zone', () => {
  test('can be looked up by city, and the chosen time stays the same moment', async ({
    page,
    town,
  }) => {
    await openOneHourADay(town);
    await page.goto(`${town.demoOrigin}/salon?booking_service=Essai`);
    const visitor = new Visitor(page, FRENCH);
    await visitor.chooseDay('mardi 8 décembre');
    await visitor.chooseTime('09:00');
    await visitor.button(/^Heure de Paris/u).click();
    const search = page.getByRole('combobox', { name: 'Ville ou pays' });
    await expect(search).toBeFocused();
    await search.fill('honolulu');
    await search.press('Enter');
    await expect(visitor.button(/^Heure d.Honolulu|^Heure de Honolulu/u)).toBeFocused();
    // Nine on Tuesday in Paris is ten in the evening of Monday in Honolulu.
    await expect(visitor.heading(/^Lundi 7 décembre/u)).toBeVisible();
    await expect(visitor.button('22:00')).toHaveAttribute('aria-pressed', 'true');
  });

  test('is found in the visitor’s language too', async ({ page, town }) => {
    await openOneHourADay(town);
    await page.goto(`${town.demoOrigin}/salon?booking_service=Essai`);
    const visitor = new Visitor(page, FRENCH);
    await visitor.button(/^Heure de Paris/u).click();
    await page.getByRole('combobox', { name: 'Ville ou pays' }).fill('Royaume-Uni');
    await expect(page.getByRole('option', { name: /Londres|London/u }).first()).toBeVisible();
  });
});

// A person with one free hour a day, every day from nine to ten in Paris.
async function openOneHourADay({ salon }: Pick<Town, 'salon'>): Promise<void> {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const schedule = await salon.ask('POST', '/schedules', {
    name: 'Une heure',
    timezone: 'Europe/Paris',
    weekly: Object.fromEntries(days.map((day) => [day, [['09:00', '10:00']]])),
  });
  const person = await salon.ask('POST', '/staff', { name: 'Zoé', scheduleId: idIn(schedule) });
  await salon.ask('POST', '/services', {
    name: 'Essai',
    durationMin: 60,
    horizonDays: 60,
    staffIds: [idIn(person)],
    requiresEmail: true,
  });
}

async function sendOnHoliday(salon: BusinessByApi, name: string, until: string): Promise<void> {
  const staffId = await salon.idOf('staff', name);
  await salon.ask('POST', '/time-off', {
    staffId,
    start: '2026-12-01T00:00:00Z',
    end: until,
    reason: 'Congés',
  });
}

function idIn(answer: unknown): string {
  return typeof answer === 'object' && answer !== null && 'id' in answer ? String(answer.id) : '';
}
