import type { Page } from '@playwright/test';
import { expect, test } from '../world/stories.ts';
import type { Town } from '../world/stories.ts';
import { ENGLISH, FRENCH, Visitor } from '../world/visitor.ts';
import { expectNoFindings } from './axe.ts';

// axe looks at a step for seconds on a busy machine, and a booking has many.
test.describe.configure({ timeout: 180_000 });

const BOTH = [
  { lang: 'fr', reads: FRENCH },
  { lang: 'en', reads: ENGLISH },
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { lang, reads } of BOTH) {
    test.describe(`in ${lang}, ${colorScheme}`, () => {
      test.use({ colorScheme });

      test('no step of a booking has a finding', async ({ page, town }) => {
        await page.goto(addressIn(town, lang));
        const visitor = new Visitor(page, reads);
        await expect(visitor.heading(reads.pickService)).toBeVisible();
        await expectNoFindings(page, 'service');
        await visitor.chooseService('Coupe femme');
        await expectNoFindings(page, 'times');
        await visitor.button(/ Paris$|^Paris time$/u).click();
        await expectNoFindings(page, 'zone choice');
        await page.keyboard.press('Escape');
        await visitor.chooseTime();
        await expectNoFindings(page, 'a time chosen');
        await visitor.goOn();
        await expectNoFindings(page, 'details');
        await visitor.send();
        await expect(visitor.field(reads.name)).toHaveAttribute('aria-invalid', 'true');
        await expectNoFindings(page, 'details with errors');
        await visitor.fillIn({
          name: 'Camille Vasseur',
          phone: '06 12 34 56 78',
          choices: ['Oui'],
        });
        await visitor.send();
        await expect(visitor.heading(/Camille/u)).toBeVisible();
        await expectNoFindings(page, 'confirmation');
      });

      test('no state of a booking has a finding', async ({ page, town, watched }) => {
        watched.allow(/status of 409|net::ERR_/u);
        await page.goto(addressIn(town, lang));
        const visitor = new Visitor(page, reads);
        await visitor.chooseService('Chignon');
        await page.getByRole('button', { name: reads.nextMonth }).click();
        await page.getByRole('button', { name: reads.nextMonth }).click();
        await expectNoFindings(page, 'a month without times');
        await page.getByRole('button', { name: reads.previousMonth }).click();
        await page.getByRole('button', { name: reads.previousMonth }).click();
        const [start = ''] = await town.salon.freeStarts({
          service: 'Chignon',
          from: '2026-12-03',
          to: '2026-12-31',
        });
        await visitor.chooseTime();
        await town.salon.bookAsVisitor({ service: 'Chignon', start });
        await visitor.goOn();
        await expect(page.getByRole('alert')).toBeVisible();
        await expectNoFindings(page, 'taken meanwhile');
        await page.getByRole('alert').getByRole('button').first().click();
        await visitor.fillIn({ name: 'Camille Vasseur', phone: '06 12 34 56 78' });
        await page.route(/\/bookings$/u, (route) => route.abort());
        await visitor.send();
        await expect(page.getByText(/Pas de connexion|No connection/u)).toBeVisible();
        await expectNoFindings(page, 'lost connection');
      });

      test('no page of a booking has a finding', async ({ page, town }) => {
        const { manageUrl } = await town.salon.bookAsVisitor({
          service: 'Brushing',
          staff: 'Inès',
          start: '2026-12-29T08:00:00Z',
        });
        for (const step of [
          '',
          '&step=move',
          '&step=move&month=2026-12&day=2026-12-30&time=2026-12-30T09:00:00Z',
          '&step=cancel',
        ]) {
          await page.goto(`${manageUrl}?lang=${lang}${step}`);
          await expectNoFindings(page, `booking${step}`);
        }
        await page.getByRole('button').click();
        await expectNoFindings(page, 'cancelled');
        await expectNoPlainFindings(page, town, lang);
      });
    });
  }

  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('a popup and a frame have no finding', async ({ page, town }) => {
      await page.goto(`${town.demoOrigin}/physio`);
      await page.getByRole('button', { name: 'Book an appointment' }).click();
      const patient = new Visitor(page.getByRole('dialog'), ENGLISH);
      await expect(patient.heading('Choose a service')).toBeVisible();
      await expectNoFindings(page, 'popup');
      await page.goto(`${town.demoOrigin}/tutor`);
      await expect(new Visitor(page.frameLocator('iframe'), FRENCH).times.first()).toBeVisible();
      await expectNoFindings(page, 'frame');
    });
  });
}

async function expectNoPlainFindings(page: Page, town: Town, lang: string): Promise<void> {
  await page.goto(`${town.bookingOrigin}/w/wgt_demosalon?plain=1&lang=${lang}`);
  await expectNoFindings(page, 'plain services');
  await page.getByRole('link', { name: /^Coupe femme/u }).click();
  await expectNoFindings(page, 'plain times');
  await page
    .getByRole('link', { name: /^\d{1,2}:\d{2}/u })
    .first()
    .click();
  await expectNoFindings(page, 'plain details');
}

// French inside the salon's own page; English on the booking page alone.
function addressIn(town: Town, lang: 'fr' | 'en'): string {
  return lang === 'fr'
    ? `${town.demoOrigin}/salon`
    : `${town.bookingOrigin}/w/wgt_demosalon?lang=en`;
}
