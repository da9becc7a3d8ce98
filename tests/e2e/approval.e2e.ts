import { expect, test } from '../world/stories.ts';
import type { Town } from '../world/stories.ts';
import { FRENCH, Visitor } from '../world/visitor.ts';

test.describe('a request to the tutor', () => {
  test('waits, and is confirmed on its page once she approves', async ({ page, town }) => {
    await page.goto(`${town.bookingOrigin}/w/wgt_demotutor?lang=fr`);
    const paul = new Visitor(page, FRENCH);
    await paul.freeDays.last().click();
    await paul.chooseTime();
    await paul.goOn();
    await paul.fillIn({ name: 'Paul Renard', email: 'paul@example.org' });
    await page.getByRole('combobox', { name: 'Classe de l’élève' }).selectOption('2de');
    await paul.send(FRENCH.request);
    await expect(paul.heading('Demande envoyée, Paul.')).toBeVisible();
    await expect(
      page.getByText(/vous répond au plus tard le vendredi 4 décembre à 10:20/u),
    ).toBeVisible();

    const [request] = await town.tutor.bookingsOf('Paul Renard');
    expect(request).toMatchObject({ status: 'pending', expiresAt: '2026-12-04T09:20:00Z' });
    const manage = await page
      .getByRole('link', { name: /^Déplacer ou annuler/u })
      .getAttribute('href');
    await page.goto(manage ?? '');
    await expect(page.getByText('En attente de confirmation')).toBeVisible();
    await town.tutor.ask('POST', `/bookings/${request?.id}/approval`);
    await page.reload();
    await expect(page.getByText('Confirmé')).toBeVisible();
  });

  test('that she declines says so', async ({ page, town }) => {
    const { manageUrl, booking } = await requestLesson(town);
    await town.tutor.ask('POST', `/bookings/${booking.id}/decline`, { reason: 'Complet' });
    await page.goto(manageUrl);
    await expect(page.getByRole('heading', { name: 'Demande refusée' })).toBeVisible();
  });

  test('that nobody answers gives the time back', async ({ page, town }) => {
    const { manageUrl, booking } = await requestLesson(town);
    await town.setNow('2026-12-04T09:21:00Z');
    await page.goto(manageUrl);
    await expect(page.getByRole('heading', { name: 'Demande expirée' })).toBeVisible();
    await expect(town.tutor.ask('POST', `/bookings/${booking.id}/approval`)).rejects.toThrow(
      /answered 409/u,
    );
  });
});

// Monday 28 December at seven in the evening in Lyon, when no sample booking stands any more.
async function requestLesson(town: Town) {
  return town.tutor.bookAsVisitor({
    service: 'Cours de maths en petit groupe',
    start: '2026-12-28T18:00:00Z',
    name: 'Paul Renard',
  });
}
