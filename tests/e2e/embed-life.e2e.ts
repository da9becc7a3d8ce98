import type { CDPSession } from '@playwright/test';
import { DEMO_KEYS } from '@bookingsaas/demo-site/keys';
import { expect, loaderTag, test } from '../world/host-page.ts';

const { physio, salon, tutor } = DEMO_KEYS;
const TIME = /^\d\d:\d\d/u;

test('the popup takes the focus, holds the page still, and gives everything back', async ({
  page,
  town,
  openHost,
}) => {
  await openHost({
    head: '<style>html{overflow-y:scroll}</style>',
    body: `<button id="book">Réserver</button><div style="height:3000px"></div>
      <booking-widget widget="${physio}" placement="popup" for="book"></booking-widget>${loaderTag(town)}`,
  });
  const opener = page.getByRole('button', { name: 'Réserver' });
  const dialog = page.getByRole('dialog');
  const root = page.locator('html');
  await root.evaluate((html) => html.style.setProperty('overflow-x', 'clip', 'important'));
  const before = await root.getAttribute('style');
  for (const leave of ['Escape', 'button', 'backdrop'] as const) {
    await opener.click();
    await expect(dialog).toBeVisible();
    await expect(root).toHaveCSS('overflow-y', 'hidden');
    expect(await page.evaluate(`document.activeElement.localName`)).toBe('booking-widget');
    if (leave === 'Escape') await page.keyboard.press('Escape');
    if (leave === 'button') await dialog.getByRole('button', { name: 'Fermer' }).click();
    if (leave === 'backdrop') await page.mouse.click(5, 400);
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
    expect(await root.getAttribute('style')).toBe(before);
  }
});

test('a page without a style attribute has none afterwards', async ({ page, town, openHost }) => {
  await openHost({
    body: `<booking-widget widget="${physio}" placement="popup"><button>Réserver</button></booking-widget>${loaderTag(town)}`,
  });
  await page.getByRole('button', { name: 'Réserver' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await page.locator('html').getAttribute('style')).toContain('hidden');
  await page.locator('booking-widget').evaluate((widget) => widget.remove());
  await expect.poll(() => page.locator('html').getAttribute('style')).toBeNull();
});

test('a click before the app has arrived is kept', async ({ page, town, openHost }) => {
  const { promise: arrival, resolve: arrive } = Promise.withResolvers<void>();
  await page.route('**/assets/app-*.js', async (route) => {
    await arrival;
    await route.continue();
  });
  await openHost({
    body: `<a id="book" href="/elsewhere">Réserver</a><booking-widget widget="${physio}" placement="popup" for="book"></booking-widget>${loaderTag(town)}`,
  });
  await page.waitForFunction(`document.querySelector('booking-widget').shadowRoot`);
  await page.getByRole('link', { name: 'Réserver' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  arrive();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a widget that cannot be loaded leaves a way to book, and says so', async ({
  page,
  town,
  openHost,
  watched,
}) => {
  watched.allow(/Failed to load resource/u);
  await page.route('**/assets/*', (route) => route.abort());
  await openHost({
    head: `<script>addEventListener('booking:error', ({ detail }) => { window.code = detail.code })</script>`,
    body: `<booking-widget widget="${tutor}" text="Réserver"></booking-widget>${loaderTag(town)}`,
  });
  await page.getByRole('link', { name: 'Réserver' }).click();
  await expect(page).toHaveURL(`${town.bookingOrigin}/w/${tutor}`);
  await page.goBack();
  await expect.poll(() => page.evaluate('window.code')).toBe('server.unavailable');
});

test('an isolated popup closes on Escape pressed inside its frame', async ({
  page,
  town,
  openHost,
}) => {
  await openHost({
    body: `<booking-widget widget="${tutor}" placement="floating" isolate></booking-widget>${loaderTag(town)}`,
  });
  const opener = page.getByRole('button', { name: 'Prendre rendez-vous' });
  await opener.click();
  await page
    .frameLocator('booking-widget iframe')
    .getByRole('button', { name: TIME })
    .first()
    .click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(opener).toBeFocused();
});

test('widgets come and go and nothing of them stays behind', async ({ page, town, openHost }) => {
  await openHost({ body: `<main></main>${loaderTag(town)}${loaderTag(town)}` });
  await page.waitForFunction(`customElements.get('booking-widget')`);
  const devtools = await page.context().newCDPSession(page);
  const before = await listenersOn(devtools);
  await page.evaluate(
    ([salon, physio, tutor]) => {
      document.querySelector('main')!.innerHTML =
        `<button id="book">Book</button><booking-widget widget="${salon}"></booking-widget>` +
        `<booking-widget widget="${physio}" placement="popup" for="book"></booking-widget>` +
        `<booking-widget widget="${physio}" placement="floating"></booking-widget>` +
        `<booking-widget widget="${tutor}" isolate></booking-widget>`;
    },
    [salon, physio, tutor],
  );
  await expect(
    page.locator('booking-widget').first().getByRole('heading', { level: 2 }).first(),
  ).toBeVisible();
  await expect(
    page.frameLocator('booking-widget iframe').getByRole('button', { name: TIME }).first(),
  ).toBeVisible();
  await page.locator('#book').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await listenersOn(devtools)).not.toEqual(before);
  await page.evaluate(`document.querySelector('main').replaceChildren()`);
  await expect.poll(() => listenersOn(devtools)).toEqual(before);
});

test('a widget that is moved keeps what the visitor has chosen, and one that changes its key starts afresh', async ({
  page,
  town,
  openHost,
}) => {
  await openHost({
    body: `<header></header><main><booking-widget widget="${tutor}"></booking-widget></main>${loaderTag(town)}`,
  });
  const time = page.getByRole('button', { name: TIME }).first();
  await time.click();
  await page.evaluate(
    `document.querySelector('header').append(document.querySelector('booking-widget'))`,
  );
  await expect(time).toHaveAttribute('aria-pressed', 'true');
  await page
    .locator('booking-widget')
    .evaluate((widget, key) => widget.setAttribute('widget', key), salon);
  await expect(page.getByText('Salon Lumière').first()).toBeVisible();
});

test('one tag draws one widget, however often the loader runs', async ({
  page,
  town,
  openHost,
}) => {
  const tag = loaderTag(town, `data-widget="${tutor}"`);
  await openHost({ body: tag });
  await expect(page.getByRole('button', { name: TIME }).first()).toBeVisible();
  await page.evaluate(`document.body.append(document.querySelector('script[data-widget]'))`);
  await page.addScriptTag({ url: `${town.bookingOrigin}/embed.js` });
  await page.addScriptTag({ url: `${town.bookingOrigin}/embed.js?widget=${salon}` });
  await expect(page.locator('booking-widget')).toHaveCount(2);
});

test('a forged message fires no event, and the real ones carry nobody’s name', async ({
  page,
  town,
  openHost,
}) => {
  await openHost({
    body: `<booking-widget widget="${tutor}" isolate></booking-widget>
      <iframe name="stranger" srcdoc="<p>An advert</p>"></iframe>${loaderTag(town)}`,
  });
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const name of ['ready', 'slot', 'booked']) {
      document.addEventListener(`booking:${name}`, () => heard.push(name));
    }
  });
  await page
    .frameLocator('booking-widget iframe')
    .getByRole('button', { name: TIME })
    .first()
    .click();
  await expect.poll(() => page.evaluate('heard')).toContain('slot');
  const forged = { booking: 1, type: 'event', name: 'booked', detail: { id: 'bkg_forged' } };
  await page.frame('stranger')?.evaluate((message) => parent.postMessage(message, '*'), forged);
  await page.evaluate((message) => postMessage(message, '*'), forged);
  await page.evaluate(
    ([message, origin]) =>
      dispatchEvent(new MessageEvent('message', { data: message, origin, source: window })),
    [forged, town.bookingOrigin] as const,
  );
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  expect(await page.evaluate('heard')).not.toContain('booked');
});

test('an idle widget runs no timer and draws no frame', async ({ page, town, openHost }) => {
  await page.addInitScript(() => {
    const calls: string[] = [];
    Object.assign(window, { calls });
    for (const name of [
      'setTimeout',
      'setInterval',
      'requestAnimationFrame',
      'requestIdleCallback',
    ] as const) {
      const real: unknown = Reflect.get(window, name);
      if (typeof real !== 'function') throw new Error(`${name} is missing`);
      Object.assign(window, {
        [name](...given: unknown[]) {
          calls.push(name);
          return Reflect.apply(real, window, given);
        },
      });
    }
  });
  await openHost({ body: loaderTag(town, `data-widget="${tutor}"`) });
  await expect(page.getByRole('button', { name: TIME }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.evaluate('calls.length = 0');
  await new Promise((done) => setTimeout(done, 2_000));
  expect(await page.evaluate('calls')).toEqual([]);
});

async function listenersOn(devtools: CDPSession): Promise<string[]> {
  const found: string[] = [];
  for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
    const { result } = await devtools.send('Runtime.evaluate', { expression });
    const { listeners } = await devtools.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? '',
    });
    found.push(...listeners.map(({ type }) => `${expression} ${type}`));
  }
  return found;
}
