import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { DEMO_KEYS } from '../demo-site/src/keys.ts';
import { businessByApi } from '../tests/world/business-by-api.ts';
import { startTown } from '../tests/world/town.ts';
import type { TownProcess } from '../tests/world/town.ts';
import { ENGLISH, FRENCH, Visitor } from '../tests/world/visitor.ts';
import { findBrowser, thisMachine } from './find-browser.ts';

// Pictures of every step and state of the running product, to be looked at beside the drawings:
// node scripts/screenshots.ts [folder] [word of the names wanted]
const NOW = '2026-12-03T09:20:00Z';
const SCREENS = { desktop: { width: 1144, height: 1000 }, phone: { width: 390, height: 844 } };
const root = join(import.meta.dirname, '..');
const [folder = join(root, 'test-results', 'screenshots'), wanted = ''] = process.argv.slice(2);
const target = resolve(folder);
mkdirSync(target, { recursive: true });

const town = await startTown();
const { path } = await findBrowser(thisMachine(root));
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
try {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    for (const scheme of ['light', 'dark'] as const) {
      for (const lang of ['fr', 'en'] as const) {
        const name = `${screen}-${scheme}-${lang}`;
        if (name.includes(wanted)) await takeAll({ name, viewport, scheme, lang });
      }
    }
  }
} finally {
  await browser.close();
  await town.stop();
}

type Series = {
  name: string;
  viewport: { width: number; height: number };
  scheme: 'light' | 'dark';
  lang: 'fr' | 'en';
};

async function takeAll(series: Series): Promise<void> {
  const { demo: key = '' } = await town.open(NOW);
  const page = await openPage(browser, series);
  const take = async (step: string) => {
    await page.screenshot({ path: join(target, `${series.name}-${step}.png`), fullPage: true });
  };
  await takeSteps(page, series, take);
  await takeStates(page, { series, key, town }, take);
  await takePages(page, { series, key, town }, take);
  await page.context().close();
  console.log(`screenshots: ${series.name} in ${target}`);
}

async function openPage(shown: Browser, { viewport, scheme, lang }: Series): Promise<Page> {
  const context = await shown.newContext({
    viewport,
    colorScheme: scheme,
    locale: lang === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

type Take = (step: string) => Promise<void>;
type Place = { series: Series; key: string; town: TownProcess };

async function takeSteps(page: Page, { lang }: Series, take: Take): Promise<void> {
  const reads = lang === 'fr' ? FRENCH : ENGLISH;
  await page.goto(addressIn(lang));
  const visitor = new Visitor(page, reads);
  await visitor.heading(reads.pickService).waitFor();
  await take('1-service');
  await visitor.chooseService('Coupe femme');
  await visitor.choosePerson('Inès');
  await visitor.times.first().waitFor();
  await take('2-times');
  await visitor.chooseTime();
  await take('2-time-chosen');
  await visitor.goOn();
  await take('3-details');
  await visitor.send();
  await take('3-details-errors');
  await visitor.fillIn({ name: 'Camille Moreau', phone: '06 12 34 56 78', choices: ['Oui'] });
  await take('3-details-filled');
  await visitor.send();
  await visitor.heading(/Camille/u).waitFor();
  await take('4-booked');
}

async function takeStates(
  page: Page,
  { series, key, town: open }: Place,
  take: Take,
): Promise<void> {
  const reads = series.lang === 'fr' ? FRENCH : ENGLISH;
  const salon = businessByApi(open.bookingOrigin, key, DEMO_KEYS.salon);
  await page.goto(addressIn(series.lang));
  const visitor = new Visitor(page, reads);
  await visitor.chooseService('Chignon');
  const [start = ''] = await salon.freeStarts({
    service: 'Chignon',
    from: '2026-12-03',
    to: '2026-12-31',
  });
  await visitor.button(/ Paris$|^Paris time$/u).click();
  await take('5-zones');
  await page.keyboard.press('Escape');
  await visitor.chooseTime();
  await salon.bookAsVisitor({ service: 'Chignon', start });
  await visitor.goOn();
  await page.getByRole('alert').waitFor();
  await visitor.fillIn({ name: 'Camille Moreau', phone: '06 12 34 56 78' });
  await take('5-taken');
  await page.getByRole('alert').getByRole('button').first().click();
  await page.route(/\/bookings$/u, (route) => route.abort());
  await visitor.send();
  await page.getByText(/Pas de connexion|No connection/u).waitFor();
  await take('5-offline');
  await page.unroute(/\/bookings$/u);

  const staffId = await salon.idOf('staff', 'Inès');
  await salon.ask('POST', '/time-off', { staffId, start: NOW, end: '2027-01-04T23:00:00Z' });
  await page.goto(addressIn(series.lang));
  await visitor.chooseService('Coupe femme');
  await visitor.choosePerson('Inès');
  await page.getByText(/plus de créneau|no free times in/u).waitFor();
  await take('5-no-times');
}

async function takePages(
  page: Page,
  { series, key, town: open }: Place,
  take: Take,
): Promise<void> {
  const salon = businessByApi(open.bookingOrigin, key, DEMO_KEYS.salon);
  const start = '2026-12-29T08:00:00Z';
  const { manageUrl } = await salon.bookAsVisitor({ service: 'Brushing', staff: 'Karim', start });
  const at = (rest: string) => `${manageUrl}?lang=${series.lang}${rest}`;
  await page.goto(at(''));
  await take('6-booking');
  await page.goto(at('&step=move&month=2026-12&day=2026-12-30&time=2026-12-30T09:00:00Z'));
  await take('6-move');
  await page.goto(at('&step=cancel'));
  await take('6-cancel');
  await page.getByRole('button').click();
  await take('6-cancelled');
  await page.goto(`${open.bookingOrigin}/w/${DEMO_KEYS.salon}?plain=1&lang=${series.lang}`);
  await take('7-plain-services');
  await page.getByRole('link', { name: /^Coupe femme/u }).click();
  await take('7-plain-times');
  await page
    .getByRole('link', { name: /^\d{1,2}:\d{2}/u })
    .first()
    .click();
  await take('7-plain-details');
  await page.goto(`${open.demoOrigin}/physio`);
  await page.getByRole('button', { name: 'Book an appointment' }).click();
  await new Visitor(page.getByRole('dialog'), ENGLISH).heading(ENGLISH.pickService).waitFor();
  await take('8-popup');
  await page.goto(`${open.demoOrigin}/tutor`);
  await new Visitor(page.frameLocator('iframe'), FRENCH).times.first().waitFor();
  await take('8-frame');
}

// French inside the salon's own page; English on the booking page alone.
function addressIn(lang: 'fr' | 'en'): string {
  return lang === 'fr'
    ? `${town.demoOrigin}/salon`
    : `${town.bookingOrigin}/w/${DEMO_KEYS.salon}?lang=en`;
}
