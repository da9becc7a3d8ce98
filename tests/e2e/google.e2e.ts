import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { startGoogle } from '../world/google/start-google.ts';
import type { Google } from '../world/google/start-google.ts';
import { expect, test as base } from '../world/stories.ts';
import type { Town } from '../world/stories.ts';
import type { Watch } from '../world/watch.ts';

interface GoogleFixtures {
  readonly google: Google;
}

/** A story on a server that a Google of this machine knows. */
const test = base.extend<GoogleFixtures>({
  google: async ({ now }, use) => {
    const google = await startGoogle({
      clock: { now: () => Date.parse(now) },
      accounts: [{ email: 'contact@salon.example' }],
    });
    google.addCalendar('contact@salon.example', { id: 'family@group.example', summary: 'Famille' });
    await use(google);
    await google.stop();
  },
  env: async ({ google }, use) => use(google.env),
});

// axe looks at a page for seconds on a busy machine.
test.describe.configure({ timeout: 300_000 });

base(
  'a server Google does not know says what to do, with the address to register',
  async ({ page, town, watched, now }) => {
    await signInAsOwner({ page, town, watched, now });
    await page.goto(`${town.bookingOrigin}/console/google`);
    await expect(
      page.getByRole('heading', { name: 'Ce serveur n’est pas encore connu de Google' }),
    ).toBeVisible();
    await expect(page.getByLabel('Adresse de redirection')).toHaveText(
      `${town.bookingOrigin}/api/integrations/google/callback`,
    );
  },
);

test('an owner connects, chooses calendars, settles a conflict and disconnects', async ({
  page,
  town,
  watched,
  google,
  now,
}) => {
  leaveFor(google, watched);
  await signInAsOwner({ page, town, watched, now });
  const googlePage = () => page.goto(`${town.bookingOrigin}/console/google`);
  await page.getByRole('link', { name: 'Google Agenda' }).click();
  await page.getByRole('button', { name: 'Relier Google Agenda' }).click();
  await expect(page.getByText('View and edit events on all your calendars.')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Google Agenda est relié.')).toBeVisible();
  await expect(page.getByText('contact@salon.example, depuis le 3 décembre 2026')).toBeVisible();

  await town.deliver();
  await googlePage();
  const health = page.getByRole('main').getByRole('list').first();
  await expect(health).toContainText('Autorisation valide');
  await expect(health).toContainText('Synchro à l’instant');
  await expect(health).toContainText('Aucune erreur');

  // Another calendar takes a further right, which is asked for with the reason.
  await page.getByRole('button', { name: 'Ajouter un agenda…' }).click();
  await page.getByRole('button', { name: /Autoriser chez Google Pour voir la liste/u }).click();
  await expect(
    page.getByText('See the list of Google calendars you’re subscribed to.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Ajouter un agenda…' }).click();
  await page.getByRole('button', { name: 'Ajouter Famille' }).click();
  const family = page.getByRole('switch', { name: 'Famille bloque Inès' });
  await family.check();
  await expect(page.getByRole('row', { name: /Inès Famille/u })).toContainText('oui');

  // Somebody's private event stands over a booking.
  const { start, end } = await nextOfInes(town);
  google.calendar('family@group.example').add({ start, end, summary: 'Dentiste' });
  await page.getByRole('button', { name: 'Synchroniser maintenant' }).click();
  const conflicts = page.getByRole('region', { name: '1 conflit à régler' });
  await expect(conflicts).toContainText('Dentiste');
  await conflicts.getByRole('radio', { name: 'Garder les deux' }).check();
  await conflicts.getByRole('button', { name: 'Garder', exact: true }).click();
  await expect(conflicts).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(conflicts).toBeVisible();

  await page.getByRole('button', { name: 'Déconnecter…' }).click();
  await page.getByRole('radio', { name: /Les retirer de l’agenda/u }).check();
  expect(google.calendar().events()).not.toEqual([]);
  await page.getByRole('button', { name: 'Déconnecter', exact: true }).click();
  await expect(page.getByText('Le compte est déconnecté.')).toBeVisible();
  await town.deliver();
  await googlePage();
  await expect(page.getByRole('button', { name: 'Relier Google Agenda' })).toBeVisible();
  expect(google.calendar().events()).toEqual([]);
  expect(google.count('oauth.revoke')).toBe(1);
});

test('who takes the tick away at Google is told which one is missing', async ({
  page,
  town,
  watched,
  google,
  now,
}) => {
  leaveFor(google, watched);
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/google`);
  await page.getByRole('button', { name: 'Relier Google Agenda' }).click();
  await page.getByRole('checkbox').first().uncheck();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toContainText('Rien n’a été relié.');
  await expect(page.getByRole('button', { name: 'Relier Google Agenda' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`the page has no finding of axe in any state, ${colorScheme}, ${width} px wide`, async ({
      page,
      town,
      watched,
      google,
      now,
    }) => {
      leaveFor(google, watched);
      watched.allow(/409/u);
      await page.emulateMedia({ colorScheme });
      await signInAsOwner({ page, town, watched, now });
      await page.setViewportSize({ width, height: 900 });
      const look = async (state: string) => {
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
        await expectNoFindings(page, state);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${state} is wider than the screen`).toBe(0);
      };
      await page.goto(`${town.bookingOrigin}/console/google`);
      await expect(page.getByRole('button', { name: 'Relier Google Agenda' })).toBeVisible();
      await look('not connected');
      await page.getByRole('button', { name: 'Relier Google Agenda' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByText('Google Agenda est relié.')).toBeVisible();
      await town.deliver();
      const { start, end } = await nextOfInes(town);
      google.calendar().add({ start, end, summary: 'Dentiste' });
      await page.getByRole('switch', { name: 'Principal bloque Inès' }).check();
      await page.getByRole('button', { name: 'Synchroniser maintenant' }).click();
      await expect(page.getByRole('region', { name: /conflit/u })).toBeVisible();
      await look('connected, with a conflict');
      await page.getByRole('button', { name: 'Ajouter un agenda…' }).click();
      await look('adding a calendar');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Déconnecter…' }).click();
      await look('disconnecting');
      await page.keyboard.press('Escape');
      google.revokeGrant();
      await page.getByRole('button', { name: 'Synchroniser maintenant' }).click();
      await page.reload();
      await expect(page.getByText('Google ne nous laisse plus entrer')).toBeVisible();
      await look('broken');
    });
  }
}

// The consent page is another origin's, without an icon; leaving for it is what these stories are about.
function leaveFor({ origin }: Google, watched: Watch): void {
  watched.allow(new RegExp(`^asked ${origin}/`, 'u'));
  watched.allow(/favicon\.ico/u);
}

/** Inès's next booking. */
async function nextOfInes(town: Town): Promise<{ start: string; end: string }> {
  const staff = await town.salon.idOf('staff', 'Inès');
  const query = { staff, from: '2026-12-04T00:00:00Z', status: 'confirmed' };
  const [booking] = await town.salon.bookings(query);
  if (booking === undefined) throw new Error('Inès has nothing to do');
  return booking;
}
