import type { FrameLocator, Page } from '@playwright/test';
import { analytics } from '@bookingsaas/server/contract/analytics';
import type { Analytics } from '@bookingsaas/server/contract/analytics';
import type { BusinessByApi } from '../world/business-by-api.ts';
import { expect, test } from '../world/stories.ts';
import type { Town } from '../world/stories.ts';
import { CAMILLE, FRENCH, Visitor } from '../world/visitor.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0';

// As a person's browser says it: driven ones are not counted. The last message of a page goes out under the name the
// browser was started with, whatever a context calls itself.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), `--user-agent=${FIREFOX}`] }),
});

const DAY = '2026-12-03';

test('a visit on a page with the script is told with the page and the campaign it came by', async ({
  page,
  town,
}) => {
  await asAPerson(page);
  await page.goto(`${town.demoOrigin}/salon?utm_source=ig&utm_campaign=noel`);
  const camille = new Visitor(page, FRENCH);
  await seen(page);
  await camille.chooseService('Coupe femme');
  await camille.chooseTime();
  await leave(page);
  await expectFunnel(town, town.salon, 'slot');
  const { sources, campaigns, pages, placements } = await counted(town, town.salon);
  expect(visitors(sources)).toEqual({ instagram: 1 });
  expect(visitors(campaigns)).toEqual({ noel: 1 });
  expect(visitors(pages)).toEqual({ '/salon': 1 });
  expect(visitors(placements)).toEqual({ inline: 1 });
});

test('a booking is told at once, and the rest of the visit not again', async ({ page, town }) => {
  await asAPerson(page);
  const told = messagesFrom(page);
  await page.goto(`${town.demoOrigin}/salon`);
  const camille = new Visitor(page, FRENCH);
  await seen(page);
  await camille.book({ service: 'Coupe femme', particulars: CAMILLE });
  await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
  await expect.poll(() => told.length).toBe(1);
  await leave(page);
  await expectFunnel(town, town.salon, 'submit');
  const { demand } = await counted(town, town.salon);
  expect(told).toHaveLength(1);
  expect(demand.map(({ visitors: wanted, unmet }) => [wanted, unmet])).toEqual([[1, 0]]);
});

test('a frame without any script and a link count themselves', async ({ page, town }) => {
  await asAPerson(page);
  await page.goto(`${town.demoOrigin}/tutor`);
  const frame = page.frameLocator('iframe');
  const emma = new Visitor(frame, FRENCH);
  await emma.chooseTime();
  await seen(frame);
  await leave(page);
  await expectFunnel(town, town.tutor, 'slot');
  const framed = await counted(town, town.tutor);
  expect(visitors(framed.placements)).toEqual({ iframe: 1 });
  expect(visitors(framed.pages)).toEqual({ '127.0.0.1': 1 });

  await page.goto(`${town.demoOrigin}/link`);
  await page.getByRole('link', { name: 'Prendre rendez-vous' }).click();
  const camille = new Visitor(page, FRENCH);
  await seen(page);
  await camille.chooseService('Coupe femme');
  await leave(page);
  await expectFunnel(town, town.salon, 'date');
  const linked = await counted(town, town.salon);
  expect(visitors(linked.placements)).toEqual({ link: 1 });
});

test('a floating button is counted while nobody presses it, and the popup when somebody does', async ({
  page,
  town,
}) => {
  await asAPerson(page);
  await page.goto(`${town.demoOrigin}/physio/floating`);
  await expect(page.getByRole('button', { name: 'Book an appointment' })).toBeInViewport();
  await seen(page);
  await leave(page);
  await expectFunnel(town, town.physio, 'view');
  await page.goto(`${town.demoOrigin}/physio/floating`);
  await page.getByRole('button', { name: 'Book an appointment' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await seen(page, 2);
  await leave(page);
  await expectFunnel(town, town.physio, 'open');
});

test('nothing is told by a robot, nor by who asks not to be counted', async ({ page, town }) => {
  const told = messagesFrom(page);
  await asAPerson(page, { globalPrivacyControl: true });
  await visitAndLeave();
  await asAPerson(page, { webdriver: true });
  await visitAndLeave();
  expect(told).toEqual([]);
  const { totals, dropped } = await counted(town, town.salon);
  expect(totals.visitors).toBe(0);
  expect(dropped).toEqual({ robots: 0, overflow: 0, refused: 0 });

  async function visitAndLeave(): Promise<void> {
    await page.goto(`${town.demoOrigin}/salon`);
    await new Visitor(page, FRENCH).chooseService('Coupe femme');
    // Longer than a person's visit takes to be counted.
    await page.waitForTimeout(1_500);
    await leave(page);
  }
});

async function asAPerson(
  page: Page,
  says: { webdriver?: boolean; globalPrivacyControl?: boolean } = {},
): Promise<void> {
  await page.addInitScript(({ webdriver = false, globalPrivacyControl = false }) => {
    for (const [name, value] of Object.entries({ webdriver, globalPrivacyControl }))
      Object.defineProperty(Navigator.prototype, name, { get: () => value, configurable: true });
    // The document says how many waits of a second have ended in it.
    let ended = 0;
    const wait = window.setTimeout.bind(window);
    const noting = (then: () => void, ms?: number) =>
      wait(() => {
        then();
        if (ms === 1_000) document.documentElement.dataset['seconds'] = `${++ended}`;
      }, ms);
    Object.assign(window, { setTimeout: noting });
  }, says);
}

function messagesFrom(page: Page): string[] {
  const told: string[] = [];
  page.context().on('request', (request) => {
    if (request.url().endsWith('/events') && request.method() === 'POST')
      told.push(request.postData() ?? '');
  });
  return told;
}

/** 30 % of a widget, or of its button, was on screen for a second; `times` of them in one document. */
async function seen(place: Page | FrameLocator, times = 1): Promise<void> {
  await expect(place.locator(`html[data-seconds="${times}"]`)).toBeAttached();
}

/** Goes to a page without a widget. */
async function leave(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.waitForTimeout(300);
}

/** One visitor who came as far as a step; the message of a page that was left arrives in its own time. */
async function expectFunnel(town: Town, business: BusinessByApi, last: string): Promise<void> {
  await expect
    .poll(async () => (await counted(town, business)).funnel, { timeout: 10_000 })
    .toEqual(upTo(last));
}

async function counted(town: Town, business: BusinessByApi): Promise<Analytics> {
  await town.count();
  const answer = analytics.parse(
    await business.ask(
      'GET',
      `/analytics?from=${DAY}&to=${DAY}&widget=${business.widgetKey}&compare=none`,
    ),
  );
  // The sample businesses have bookings of the day already.
  return { ...answer, funnel: answer.funnel.filter(({ step }) => step !== 'booked') };
}

const STEPS = ['load', 'view', 'open', 'service', 'date', 'slot', 'form', 'submit'];

/** The funnel of one visitor who came as far as a step. */
function upTo(last: string): { step: string; visitors: number; lost: number }[] {
  const furthest = STEPS.indexOf(last);
  return STEPS.map((step, index) => ({
    step,
    visitors: Number(index <= furthest),
    lost: Number(index === furthest + 1),
  }));
}

function visitors(rows: Analytics['sources']): Record<string, number> {
  return Object.fromEntries(
    rows.filter((row) => row.visitors > 0).map((row) => [row.value, row.visitors]),
  );
}
