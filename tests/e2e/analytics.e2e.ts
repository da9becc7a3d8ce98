import type { Page } from '@playwright/test';
import { analytics } from '@bookingsaas/server/contract/analytics';
import type { Analytics } from '@bookingsaas/server/contract/analytics';
import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { expect, test } from '../world/stories.ts';
import type { Town } from '../world/stories.ts';

const DAY = '2026-12-03';

/** So many visitors see the salon's widget, some look at a day that is full, two book. */
async function aBusyMorning(town: Town): Promise<void> {
  const service = await town.salon.idOf('services', 'Coupe femme');
  for (let visitor = 0; visitor < 24; visitor += 1) {
    const isLooking = visitor < 9;
    const isDisappointed = visitor < 5;
    await fetch(`${town.bookingOrigin}/api/v1/widgets/${town.salon.widgetKey}/events`, {
      method: 'POST',
      headers: {
        'Content-Type': 'text/plain;charset=UTF-8',
        'User-Agent': `Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.${visitor}`,
      },
      body: JSON.stringify({
        placement: 'inline',
        page: visitor % 3 === 0 ? '/tarifs' : '/rendez-vous',
        utm: visitor % 2 === 0 ? { source: 'instagram', campaign: 'noel' } : undefined,
        locale: 'fr-FR',
        timezone: 'Europe/Paris',
        events: [
          ['ready', {}],
          ['view', {}],
          ...(visitor < 16 ? [['service', { service }]] : []),
          ...(isLooking
            ? [
                ['looked', { service, soonest: '2026-12-08' }],
                isDisappointed
                  ? ['empty', { service, day: '2026-12-05' }]
                  : ['date', { service, day: '2026-12-08' }],
              ]
            : []),
        ],
      }),
    });
  }
  const starts = await town.salon.freeStarts({
    service: 'Coupe femme',
    from: '2026-12-08',
    to: '2026-12-12',
  });
  for (const start of [starts[0] ?? '', starts.at(-1) ?? ''])
    await town.salon.bookAsVisitor({ service: 'Coupe femme', start });
  await town.count();
}

async function openAnalytics(page: Page, town: Town, query = ''): Promise<void> {
  await page.goto(`${town.bookingOrigin}/console/analytics${query}`);
  await expect(page.getByRole('heading', { name: 'Statistiques' })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** What was counted in the last seven days, as the API tells it: the sample salon has bookings of its own. */
async function countedBy(town: Town): Promise<Analytics> {
  return analytics.parse(await town.salon.ask('GET', `/analytics?from=2026-11-27&to=${DAY}`));
}

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('before the first visitor the page says what will come, and leads to the snippet', async ({
  page,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await openAnalytics(page, town);
  await expect(
    page.getByRole('heading', { name: 'Les premiers chiffres arrivent avec le premier visiteur' }),
  ).toBeVisible();
  await expectNoFindings(page, 'nothing counted yet');
  await page.getByRole('link', { name: 'Installer le widget' }).click();
  await expect(page).toHaveURL(/\/console\/widgets\/[^/]+\/embed$/u);
});

test('the owner sees who came, what they did and what they looked for in vain', async ({
  page,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await aBusyMorning(town);
  await openAnalytics(page, town, '?period=7');
  const figures = page.locator('.figures');
  const { totals, days } = await countedBy(town);
  expect(totals.visitors).toBe(24);
  const today = days.at(-1)?.bookings ?? 0;
  expect(today).toBeGreaterThanOrEqual(2);
  await expect(figures).toContainText(`Réservations${totals.bookings}`);
  await expect(region(page, 'Du premier regard à la réservation')).toContainText('24');
  await expect(
    page
      .getByRole('table')
      .filter({ hasText: 'instagram' })
      .or(page.getByRole('table').filter({ hasText: 'Instagram' }))
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Pages', exact: true }).click();
  await expect(page.getByRole('row', { name: /\/rendez-vous/u })).toContainText('16');
  const chart = region(page, 'Réservations par jour');
  await chart.getByRole('button', { name: /^Tableau/u }).click();
  await expect(chart.getByRole('row', { name: /jeu\. 3 décembre/u })).toContainText(String(today));
  await expect(page.getByText(/cherché le samedi/u).first()).toBeVisible();
  await page.getByRole('link', { name: 'Ouvrir les horaires du samedi' }).click();
  await expect(page).toHaveURL(/\/console\/schedules.*day=sat/u);
  await expect(page.locator('li.asked')).toBeFocused();
  await expect(page.locator('li.asked')).toContainText('Samedi');
});

test('a source leads to how far its visitors got beside everybody, and back', async ({
  page,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await aBusyMorning(town);
  await openAnalytics(page, town, '?period=7');
  await region(page, 'D’où ils viennent').getByRole('link', { name: 'Instagram' }).click();
  await expect(page).toHaveURL(/by=source&value=instagram/u);
  const band = page.locator('.only-band');
  await expect(band).toContainText('Instagram');
  const funnel = region(page, 'Du premier regard à la réservation');
  const seen = funnel.getByRole('row', { name: /^Ont vu le widget/u });
  await expect(seen).toContainText('12');
  await expect(funnel).toContainText('tous les visiteurs');
  await expect(page.locator('.figures')).toContainText('Ont regardé les horaires sans choisir');
  await expectNoFindings(page, 'one source alone');
  const origins = region(page, 'D’où ils viennent');
  await origins.getByRole('button', { name: 'Pages', exact: true }).click();
  await origins.getByRole('link', { name: '/tarifs' }).click();
  await expect(band).toContainText('/tarifs');
  await expect(seen).toContainText('8');
  await page.getByRole('button', { name: /^CSV/u }).click();
  await expect(page.getByRole('link', { name: 'Jour par jour' })).toHaveAttribute(
    'href',
    /by=page&value=%2Ftarifs/u,
  );
  await page.keyboard.press('Escape');
  await band.getByRole('link', { name: 'Voir tous les visiteurs' }).click();
  await expect(seen).toContainText('24');
  await expect(band).toHaveCount(0);
});

test('two widgets are compared with each other', async ({ page, town, watched, now }) => {
  await signInAsOwner({ page, town, watched, now });
  await aBusyMorning(town);
  await town.salon.ask('POST', '/widgets', { name: 'Page Instagram' });
  await openAnalytics(page, town, `?period=7&widget=${town.salon.widgetKey}`);
  await page
    .getByRole('combobox', { name: 'Comparaison' })
    .selectOption({ label: 'comparé à «\u00A0Page Instagram\u00A0»' });
  await expect(page.locator('.figures')).toContainText('aucune pour «\u00A0Page Instagram\u00A0»');
  await expect(region(page, 'Réservations par jour')).toContainText('Page Instagram');
  await expect(region(page, 'Du premier regard à la réservation')).toContainText('Page Instagram');
  await expect(
    region(page, 'D’où ils viennent').getByRole('columnheader', { name: 'Page Instagram' }),
  ).toBeVisible();
  await page.getByRole('combobox', { name: 'Widget montré' }).selectOption('Page Instagram');
  await expect(region(page, 'Quand vos visiteurs cherchent à venir')).toContainText(
    'Rien n’a été regardé',
  );
  await expectNoFindings(page, 'beside another widget');
});

test('figures of a period can be taken away as a file', async ({ page, town, watched, now }) => {
  await signInAsOwner({ page, town, watched, now });
  await aBusyMorning(town);
  await openAnalytics(page, town, '?period=7');
  await page.getByRole('button', { name: /^CSV/u }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Jour par jour' }).click();
  const file = await (await download).createReadStream();
  const text = (await file.toArray()).join('');
  expect(text.split('\r\n')[0]).toContain('bookings');
  expect(text).toContain(DAY);
});

test('everything works by keyboard, and axe finds nothing in any state', async ({
  page,
  town,
  watched,
  now,
}) => {
  test.setTimeout(180_000);
  await signInAsOwner({ page, town, watched, now });
  await aBusyMorning(town);
  await openAnalytics(page, town, '?period=7');
  await expectNoFindings(page, 'as it opens');

  const [yesterday, today] = (await countedBy(town)).days.slice(-2).map(({ bookings }) => bookings);
  const chart = page.getByRole('slider');
  await chart.focus();
  await expect(chart).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^jeu[.] 3 décembre, ${today}\u00A0`, 'u'),
  );
  await page.keyboard.press('ArrowLeft');
  await expect(chart).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^mer[.] 2 décembre, ${yesterday}\u00A0`, 'u'),
  );
  await expect(page.locator('.plot-tip')).toContainText('mer. 2 décembre');
  await page.keyboard.press('Home');
  await expect(chart).toHaveAttribute('aria-valuetext', /^ven\. 27 novembre/u);

  await page.getByRole('gridcell').and(page.locator('[tabindex="0"]')).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(page.locator('.heat-now')).toContainText('mardi');
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^mardi 19\sh\s: /u);

  // From the period to the tables by Tab, Enter and arrows alone.
  await page.getByRole('button', { name: /Période$/u }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('28 derniers jours', { exact: true })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toContainText('28 derniers jours');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/console\/analytics$/u);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  for (const name of ['Réservations par jour', 'Quand vos visiteurs cherchent à venir']) {
    await region(page, name)
      .getByRole('button', { name: /^Tableau/u })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expect(region(page, name).getByRole('table').first()).toBeVisible();
  }
  await expectNoFindings(page, 'as tables');

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await expect(page.getByRole('slider')).toBeVisible();
  await expectNoFindings(page, 'on a phone, dark');
  const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  expect(isWide).toBe(false);
});

test('another look is tried on half of the visits, and ends with the one that is kept', async ({
  page,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/widgets/${town.salon.widgetKey}/experiment`);
  await expect(page.getByRole('heading', { name: 'Essayer une autre apparence' })).toBeVisible();
  await expectNoFindings(page, 'a test to begin');
  await page.getByLabel('Texte du bouton').fill('Réserver maintenant');
  await page.getByRole('button', { name: 'Commencer l’essai' }).click();
  await expect(page.getByRole('heading', { name: 'Essai en cours' })).toBeVisible();
  await expect(
    page.getByText('Pas encore assez de visites pour dire quoi que ce soit.'),
  ).toBeVisible();
  await expectNoFindings(page, 'a test that runs');
  const looks = new Set<unknown>();
  for (let visit = 0; visit < 40; visit += 1) {
    const answer = await page.request.get(
      `${town.bookingOrigin}/api/v1/widgets/${town.salon.widgetKey}`,
    );
    looks.add((await answer.json()).buttonText);
  }
  expect(looks.size).toBe(2);
  await page.getByRole('button', { name: 'Terminer et garder B' }).click();
  await expect(page.getByText('Vous avez gardé B.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Un autre essai' })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Texte du bouton')).toHaveValue('Réserver maintenant');
});
