import { DEMO_KEYS } from '@bookingsaas/demo-site/keys';
import type { Page } from '@playwright/test';
import { analytics } from '@bookingsaas/server/contract/analytics';
import { expect, loaderTag, test } from '../world/host-page.ts';
import { ENGLISH, Visitor } from '../world/visitor.ts';

const { physio } = DEMO_KEYS;
const SERVICE = 'Follow-up treatment';
const CLICK = '?gclid=Cj0KCQiA-e2e&utm_source=google&utm_medium=cpc&utm_campaign=rentree';
const EMMA = {
  name: 'Emma Clarke',
  phone: '07911 123456',
  email: 'emma.clarke@example.org',
};

/** A tag manager of the page that only writes down what it is told. */
const OWN_TAGS = '<script>window.dataLayer=[{event:"gtm.js"}]</script>';

interface Pushed {
  readonly event?: string;
  readonly ga4_event?: string;
  readonly ecommerce?: { readonly transaction_id?: string; readonly currency?: string } | null;
  readonly campaign?: Readonly<Record<string, string>>;
}

function pushed(page: Page): Promise<Pushed[]> {
  return page.evaluate('window.dataLayer ?? []');
}

for (const { home, attributes } of [
  { home: 'in the page', attributes: 'data-placement="inline"' },
  { home: 'isolated in a frame', attributes: 'data-isolate' },
]) {
  test(`a click on an ad ends as a booking credited to it, in the page’s own dataLayer and in ours, ${home}`, async ({
    page,
    town,
    openHost,
    now,
  }) => {
    await openHost({
      query: CLICK,
      head: OWN_TAGS,
      body: loaderTag(town, `data-widget="${physio}" data-lang="en" data-datalayer ${attributes}`),
    });
    const place =
      home === 'in the page'
        ? page.locator('booking-widget')
        : page.frameLocator('booking-widget iframe');
    const emma = new Visitor(place, ENGLISH);
    // A single-page app drops the query long before anybody books.
    await page.evaluate('history.replaceState(null, "", location.pathname)');
    await emma.book({ service: SERVICE, particulars: EMMA });
    await expect(emma.heading(/Emma/u)).toBeVisible();

    const told = await pushed(page);
    const [booking] = await town.physio.bookingsOf('Emma Clarke');
    expect(told[0]).toEqual({ event: 'gtm.js' });
    expect(told.filter(({ event }) => event === 'booking_booked')).toMatchObject([
      {
        ga4_event: 'purchase',
        campaign: {
          gclid: 'Cj0KCQiA-e2e',
          utm_source: 'google',
          utm_medium: 'cpc',
          utm_campaign: 'rentree',
        },
        ecommerce: { transaction_id: booking?.id, currency: 'GBP' },
      },
    ]);
    const events = told.map(({ event }) => event);
    for (const step of ['ready', 'service', 'slot', 'form', 'submit', 'booked'])
      expect(events, step).toContain(`booking_${step}`);
    expect(JSON.stringify(told)).not.toMatch(/Clarke|emma|07911|7911123/u);

    expect(booking?.source).toMatchObject({
      page: '/host',
      utm: { source: 'google', medium: 'cpc', campaign: 'rentree' },
    });
    expect(JSON.stringify(booking?.source)).not.toContain('Cj0KCQiA');
    await town.count();
    const day = now.slice(0, 10);
    const counted = analytics.parse(
      await town.physio.ask('GET', `/analytics?from=${day}&to=${day}&compare=none`),
    );
    expect(counted.sources.find(({ bookings }) => bookings === 1)?.value).toBe('google_ads');
    expect(counted.campaigns).toMatchObject([{ value: 'rentree', bookings: 1 }]);
    expect(counted.pages.find(({ bookings }) => bookings === 1)?.value).toBe('/host');
  });
}

test('without the owner’s wish the page’s dataLayer is left alone', async ({
  page,
  town,
  openHost,
}) => {
  await openHost({
    body: loaderTag(town, `data-widget="${physio}" data-lang="en" data-placement="inline"`),
  });
  const visitor = new Visitor(page.locator('booking-widget'), ENGLISH);
  await visitor.chooseService(SERVICE);
  expect(await page.evaluate('window.dataLayer')).toBeUndefined();
});

test('the owner’s setting is enough, without a change of the snippet', async ({
  page,
  town,
  openHost,
}) => {
  await town.physio.ask('PATCH', `/widgets/${physio}`, { dataLayer: true });
  await openHost({
    body: loaderTag(town, `data-widget="${physio}" data-lang="en" data-placement="inline"`),
  });
  const visitor = new Visitor(page.locator('booking-widget'), ENGLISH);
  await visitor.chooseService(SERVICE);
  await expect
    .poll(async () => (await pushed(page)).map(({ event }) => event))
    .toContain('booking_service');
});

test('a forged message, and an event that a script of the page makes up, push nothing', async ({
  page,
  town,
  openHost,
}) => {
  const FORGED = `{ booking: 1, type: 'event', name: 'booked', detail: { id: 'bkg_forged', status: 'confirmed' } }`;
  await openHost({
    head: OWN_TAGS,
    body: `${loaderTag(town, `data-widget="${physio}" data-lang="en" data-datalayer data-isolate`)}
      <iframe id="other" srcdoc="&lt;p&gt;Another frame of the page&lt;/p&gt;"></iframe>
      <iframe id="same" src="${town.bookingOrigin}/w/${physio}?embed=1" title="Same server"></iframe>`,
  });
  const visitor = new Visitor(page.frameLocator('booking-widget iframe'), ENGLISH);
  await expect(visitor.heading(ENGLISH.pickService)).toBeVisible();
  await expect(page.frameLocator('#same').getByRole('heading').first()).toBeVisible();
  const before = (await pushed(page)).length;
  await page.evaluate(`postMessage(${FORGED}, '*')`);
  await page.frame({ url: 'about:srcdoc' })?.evaluate(`parent.postMessage(${FORGED}, '*')`);
  // The right server and the right shape, but not the frame of this widget.
  await page
    .frames()
    .find((frame) => frame.parentFrame() === page.mainFrame() && frame.url().endsWith('?embed=1'))
    ?.evaluate(`parent.postMessage(${FORGED}, '*')`);
  await page.evaluate(
    `document.querySelector('booking-widget').dispatchEvent(new CustomEvent('booking:booked', { detail: { id: 'bkg_forged' }, bubbles: true }))`,
  );
  await visitor.chooseService(SERVICE);
  await expect.poll(async () => (await pushed(page)).length).toBeGreaterThan(before);
  expect(JSON.stringify(await pushed(page))).not.toContain('bkg_forged');
});

test('a booking carries the look its visit was shown, and a frame keeps to that of its button', async ({
  page,
  town,
  openHost,
}) => {
  await town.physio.ask('POST', `/widgets/${physio}/experiment`, {
    change: { buttonText: 'Reserve a time' },
  });
  await openHost({
    body: loaderTag(
      town,
      `data-widget="${physio}" data-lang="en" data-placement="popup" data-isolate`,
    ),
  });
  const opener = page.locator('booking-widget').getByRole('button').first();
  await expect(opener).toBeVisible();
  const arm = (await opener.innerText()).includes('Reserve a time') ? 'b' : 'a';
  await opener.click();
  const emma = new Visitor(page.frameLocator('booking-widget iframe'), ENGLISH);
  await emma.book({ service: SERVICE, particulars: EMMA });
  await expect(emma.heading(/Emma/u)).toBeVisible();
  const [booking] = await town.physio.bookingsOf('Emma Clarke');
  expect(booking?.source?.variant?.at(-1)).toBe(arm);
});
