import type { Page } from '@playwright/test';
import { signInAsOwner } from '../world/console.ts';
import { expect, test } from '../world/host-page.ts';

const KEY = 'wgt_demosalon';

test('the whole generator is used without a mouse, and the focus is seen everywhere', async ({
  page,
  town,
  watched,
  now,
  context,
  openHost,
}) => {
  test.setTimeout(120_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/widgets`);
  await forbidTheMouse(page);

  await tabTo(page, 'Site du salon');
  await page.keyboard.press('Enter');
  const widget = page.frameLocator('.live iframe').locator('booking-widget');
  await expect(widget.getByText('Coupe femme')).toBeVisible();

  // What is offered, where it stands, what comes first: boxes by Space, radios by arrows.
  await tabTo(page, 'Brushing');
  await page.keyboard.press('Space');
  await expect(widget.getByText('Coupe femme')).toHaveCount(0);
  await tabTo(page, 'Page');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(widget.getByRole('button', { name: 'Prendre rendez-vous' })).toBeVisible();
  await tabTo(page, 'Texte du bouton');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Réserver un brushing');
  await tabTo(page, 'Calendrier');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, 'En bas à droite');
  await page.keyboard.press('ArrowRight');
  await expect(widget.getByRole('button', { name: 'Réserver un brushing' })).toBeVisible();

  // A preset, one step back, and a colour of one's own.
  await tabTo(page, 'Principale, code');
  const before = await page.getByLabel('Principale, code').inputValue();
  await tabTo(page, 'Olive');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Principale, code')).not.toHaveValue(before);
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Principale, code')).toHaveValue(before);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+z');
  await tabTo(page, 'Auto');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await tabTo(page, 'Texte, code', 'back');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('#B39A8C');
  await expect(page.getByText('2,65:1')).toBeVisible();

  // The snippet, copied.
  await tabTo(page, 'Copier');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Copié' })).toBeVisible();
  const snippet: string = await page.evaluate(() => navigator.clipboard.readText());
  expect(snippet).toContain(`<booking-widget widget="${KEY}"></booking-widget>`);

  // Publishing asks once about the pale text; Escape goes back, and the focus with it.
  await tabTo(page, 'Publier', 'back');
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'Un texte est difficile à lire' });
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Publier' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, 'Réparer et publier');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tout est publié')).toBeVisible();

  await openHost({ body: `<h1>Salon</h1>${snippet}` });
  await expect(page.getByRole('button', { name: 'Réserver un brushing' })).toBeVisible();
});

test('the focus goes through the generator as one reads it', async ({
  page,
  town,
  watched,
  now,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/widgets/${KEY}`);
  await expect(page.frameLocator('.live iframe').getByText('Coupe femme').first()).toBeVisible();
  await tabTo(page, 'Apparence');
  const met: string[] = [];
  for (let step = 0; step < 200 && !met.includes('Copier'); step += 1) {
    await page.keyboard.press('Tab');
    met.push((await focused(page)).name);
  }
  const landmarks = [
    'Intégrer',
    'Vérifier mon site',
    'Partager l’aperçu',
    'Coupe femme',
    'Page',
    'Principale, code',
    '8 pixels',
    'Page autour du widget',
    'HTML',
    'Copier',
  ];
  expect(met.filter((name) => landmarks.includes(name)).slice(0, landmarks.length)).toEqual(
    landmarks,
  );
});

/** Fails the story on the first press of a mouse. */
async function forbidTheMouse(page: Page): Promise<void> {
  await page.evaluate(() => {
    const complain = () => {
      throw new Error('The mouse was used.');
    };
    addEventListener('pointerdown', complain, { capture: true });
  });
}

/** Goes on with Tab until something with this name has the focus; every stop on the way has to be seen. */
async function tabTo(page: Page, name: string, way: 'on' | 'back' = 'on'): Promise<void> {
  for (let step = 0; step < 160; step += 1) {
    await page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab');
    const now = await focused(page);
    if (now.name === '') continue;
    expect(now, `focus on ${now.name}`).toMatchObject({ isSeen: true, isInView: true });
    if (now.name === name) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

interface Focused {
  readonly name: string;
  readonly isSeen: boolean;
  readonly isInView: boolean;
}

function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const one = document.activeElement;
    // The frame of the preview is another document, with a focus of its own.
    if (!(one instanceof HTMLElement) || one === document.body || one.tagName === 'IFRAME')
      return { name: '', isSeen: true, isInView: true };
    const label = one instanceof HTMLInputElement ? one.labels?.[0] : undefined;
    const words = label?.querySelector('span')?.firstChild ?? label;
    const name = one.ariaLabel ?? label?.title.concat() ?? '';
    // A radio or a box is drawn by what stands around it or beside it.
    const drawn = [one, one.parentElement, one.nextElementSibling].filter((at) => at !== null);
    const styles = [
      ...drawn.map((at) => getComputedStyle(at)),
      // A row is reached by its link, and drawn as a whole.
      getComputedStyle(one, '::after'),
    ];
    const isSeen = styles.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px',
    );
    const { top, bottom } = one.getBoundingClientRect();
    return {
      name: (name || words?.textContent || one.textContent || '').trim(),
      isSeen,
      isInView: bottom > 0 && top < innerHeight,
    };
  });
}
