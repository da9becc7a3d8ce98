import { snippetFor } from '../../embed-generator/src/snippet/snippet-for.ts';
import type { SnippetFacts } from '../../embed-generator/src/snippet/snippet-for.ts';
import type { Platform } from '../../embed-generator/src/snippet/platforms.ts';
import { expect, test } from '../world/host-page.ts';
import type { Town } from '../world/stories.ts';
import { FRENCH, Visitor } from '../world/visitor.ts';

const KEY = 'wgt_demosalon';

/** What the generator prints for a platform. */
function pasted(town: Town, platform: Platform): string {
  const facts: SnippetFacts = {
    origin: town.bookingOrigin,
    key: KEY,
    title: 'Prendre rendez-vous',
    isIsolated: false,
    placement: 'inline',
    height: null,
    pinned: null,
    email: { title: '', fill: '#000000', on: '#ffffff', times: [] },
  };
  return snippetFor(platform, facts)[0]?.code ?? '';
}

function inFrame(html: string, attributes = ''): string {
  const escaped = html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe title="x" width="900" height="760" ${attributes} srcdoc="${escaped}"></iframe>`;
}

for (const platform of ['html', 'squarespace', 'webflow', 'shopify'] as const) {
  test(`what is pasted on ${platform} shows the widget where it stands`, async ({
    page,
    town,
    openHost,
  }) => {
    await openHost({ body: `<p>Above</p>${pasted(town, platform)}<p>Below</p>` });
    await expect(page.getByText('Coupe femme')).toBeVisible();
    expect(await page.evaluate(() => document.body.innerText.indexOf('Below'))).toBeGreaterThan(0);
    await expect(page.locator('p + script + booking-widget + p')).toHaveText('Below');
  });
}

for (const platform of ['wix', 'framer'] as const) {
  test(`what is pasted on ${platform} books inside the frame that ${platform} puts around it`, async ({
    page,
    town,
    openHost,
  }) => {
    await openHost({ body: inFrame(pasted(town, platform)) });
    await bookIn(new Visitor(page.frameLocator('iframe'), FRENCH));
  });
}

test('a tag manager inserts the tag without its data attributes, and the widget comes at the end of the page', async ({
  page,
  town,
  openHost,
}) => {
  const tag = pasted(town, 'gtm');
  await openHost({ body: '<main>Salon</main>' });
  await page.evaluate((html) => {
    // As a tag manager does: the markup is read, and each script made anew with its address alone.
    const read = document.createElement('div');
    read.innerHTML = html;
    const script = document.createElement('script');
    script.async = true;
    script.src = read.querySelector('script')?.src ?? '';
    document.head.append(script);
  }, tag);
  await expect(page.locator('main + booking-widget').getByText('Coupe femme')).toBeVisible();
});

test('WordPress shuts an embed it does not know into a sandbox, where a booking is still made', async ({
  page,
  town,
  openHost,
}) => {
  await openHost({
    body: `<iframe sandbox="allow-scripts" security="restricted" title="x" width="900" height="900"
      src="${town.bookingOrigin}/w/${KEY}?embed=1"></iframe>`,
  });
  await bookIn(new Visitor(page.frameLocator('iframe'), FRENCH));
});

test('the block of WordPress is custom HTML, and its code runs as it stands', async ({
  page,
  town,
  openHost,
}) => {
  const block = pasted(town, 'wordpress');
  expect(block.startsWith('<!-- wp:html -->')).toBe(true);
  await openHost({ body: block });
  await expect(page.getByText('Coupe femme')).toBeVisible();
});

async function bookIn(visitor: Visitor): Promise<void> {
  await visitor.chooseService('Barbe');
  await visitor.chooseTime();
  await visitor.goOn();
  await visitor.fillIn({ name: 'Zoé Martin', phone: '06 12 34 56 78' });
  await visitor.send();
  await expect(visitor.heading('C’est réservé, Zoé.')).toBeVisible();
}
