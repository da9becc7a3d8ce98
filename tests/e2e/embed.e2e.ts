import type { Page } from '@playwright/test';
import { DEMO_KEYS } from '@bookingsaas/demo-site/keys';
import { expect, loaderTag, test } from '../world/host-page.ts';
import type { Place } from '../world/visitor.ts';

const { physio, salon, tutor } = DEMO_KEYS;

test('three requests until a visitor can pick a time from a script tag', async ({
  page,
  town,
  openHost,
}) => {
  const asked = await onlyTheFirst(page, town.bookingOrigin, 3);
  await openHost({ body: loaderTag(town, `data-widget="${tutor}"`) });
  await pickFirstTime(page.locator('booking-widget'));
  expect(asked().map(withoutHash).toSorted()).toEqual([
    `/api/v1/widgets/${tutor}?`,
    '/assets/app-fr-#.js',
    '/embed.js',
  ]);
});

test('one request until a visitor can pick a time in a plain iframe', async ({
  page,
  town,
  openHost,
}) => {
  const asked = await onlyTheFirst(page, town.bookingOrigin, 1);
  await openHost({ body: plainFrame(town.bookingOrigin) });
  await pickFirstTime(page.frameLocator('iframe'));
  expect(asked()).toEqual([`/w/${tutor}?embed=1`]);
});

test('the strictest policy that lets the widget in is never violated', async ({
  page,
  town,
  openHost,
}) => {
  await noteViolations(page);
  await openHost({
    policy: `default-src 'none'; script-src ${town.bookingOrigin}; connect-src ${town.bookingOrigin}; img-src data:`,
    body: `${loaderTag(town, `data-widget="${tutor}"`)}
      <booking-widget widget="${physio}" placement="floating"></booking-widget>`,
  });
  await firstTime(page.locator('booking-widget').first()).click();
  await page.getByRole('button', { name: 'Book an appointment' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await page.evaluate('violations')).toEqual([]);
});

test('an isolated widget needs frame-src and nothing else', async ({ page, town, openHost }) => {
  await noteViolations(page);
  await openHost({
    policy: `default-src 'none'; script-src ${town.bookingOrigin}; frame-src ${town.bookingOrigin}; img-src data:`,
    body: loaderTag(town, `data-widget="${tutor}" data-isolate data-height="200"`),
  });
  const frame = page.frameLocator('booking-widget iframe');
  await pickFirstTime(frame);
  const height = await frame
    .locator('body')
    .evaluate((body) => body.getBoundingClientRect().height);
  await expect(page.locator('booking-widget iframe')).toHaveCSS('height', `${Math.ceil(height)}px`);
  await expect(page.locator('booking-widget iframe')).toHaveCSS('visibility', 'visible');
  expect(await page.evaluate('violations')).toEqual([]);
});

test('the widget sets no cookie, stores nothing and leaves no global, anywhere', async ({
  page,
  context,
  town,
  openHost,
}) => {
  await page.addInitScript(() => {
    const kept: string[] = [];
    Object.assign(window, { kept });
    Storage.prototype.setItem = (name: string) => void kept.push(`storage ${name}`);
    IDBFactory.prototype.open = (name: string) => {
      throw new Error(`database ${name}`);
    };
    Object.defineProperty(Document.prototype, 'cookie', {
      get: () => '',
      set(text) {
        kept.push(`cookie ${text}`);
      },
    });
    Object.assign(window, { before: Object.keys(window) });
  });
  await openHost({
    body: loaderTag(town, `data-widget="${tutor}"`) + plainFrame(town.bookingOrigin),
  });
  await pickFirstTime(page.locator('booking-widget'));
  await pickFirstTime(page.frameLocator('iframe'));
  expect(await context.cookies()).toEqual([]);
  for (const frame of page.frames()) expect(await frame.evaluate('kept')).toEqual([]);
  const added: string[] = await page.evaluate(
    'Object.keys(window).filter((name) => !before.includes(name))',
  );
  expect(added.filter((name) => name !== 'before' && name !== '0')).toEqual([]);
});

test('nothing on the host page moves when the widget arrives', async ({ page, town, openHost }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      // @NOTE the type of layout shifts is not in TypeScript's library.
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openHost({
    body: `<h1>Salon</h1><booking-widget widget="${tutor}"></booking-widget>${loaderTag(town)}<p>Opening hours</p>`,
    head: '<style>booking-widget{display:block;min-height:490px}</style>',
  });
  await expect(firstTime(page.locator('booking-widget'))).toBeVisible();
  await page.waitForLoadState('networkidle');
  const shifts: number[] = await page.evaluate('shifts');
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThanOrEqual(0.01);
});

test('the page’s own style sheet gives the widget its colour', async ({ page, town, openHost }) => {
  await openHost({
    head: '<style>main{--booking-brand:rgb(170 0 90)}</style>',
    body: `<main><booking-widget widget="${physio}" placement="popup"></booking-widget>
      <booking-widget widget="${physio}" placement="popup" brand="#004400" text="Second"></booking-widget></main>${loaderTag(town)}`,
  });
  const button = (name: string) => page.getByRole('button', { name });
  await expect(button('Book an appointment')).toHaveCSS('background-color', 'rgb(170, 0, 90)');
  await expect(button('Second')).toHaveCSS('background-color', 'rgb(0, 68, 0)');
});

test('the language an owner fixed wins over the page’s, and the snippet’s over both', async ({
  page,
  town,
  openHost,
}) => {
  await page.route('**/api/v1/widgets/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), locale: 'en' } });
  });
  await openHost({
    body: `<booking-widget widget="${salon}"></booking-widget><booking-widget widget="${salon}" lang="fr"></booking-widget>${loaderTag(town)}`,
  });
  await expect(page.getByRole('heading', { name: 'Choose a service' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Choisissez une prestation' })).toBeVisible();
});

function firstTime(place: Place) {
  return place.getByRole('button', { name: /^\d\d:\d\d/u }).first();
}

async function pickFirstTime(place: Place): Promise<void> {
  await firstTime(place).click();
  await expect(firstTime(place)).toHaveAttribute('aria-pressed', 'true');
}

function plainFrame(origin: string): string {
  return `<iframe src="${origin}/w/${tutor}?embed=1" title="Book" width="900" height="700"></iframe>`;
}

// Later requests never get an answer, so nothing that is shown can have needed them.
async function onlyTheFirst(page: Page, origin: string, count: number): Promise<() => string[]> {
  const asked: string[] = [];
  await page.route(`${origin}/**`, async (route) => {
    if (asked.length === count) return;
    asked.push(route.request().url().slice(origin.length));
    await route.continue();
  });
  return () => asked;
}

function withoutHash(path: string): string {
  return path.replace(/-[a-z0-9]{8}\.js$/u, '-#.js');
}

async function noteViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      violations.push(`${violatedDirective} ${blockedURI}`),
    );
  });
}
