import { signInAsOwner } from '../world/console.ts';
import { openReceiver } from '../world/receiver.ts';
import type { Receiver } from '../world/receiver.ts';
import { expect, test as base } from '../world/stories.ts';
import { CAMILLE, FRENCH, Visitor } from '../world/visitor.ts';

/** The salon's till, which wants to know of bookings; its operator trusts the host. */
const test = base.extend<{ readonly till: Receiver }>({
  till: async ({}, use) => {
    const till = await openReceiver();
    await use(till);
    await till.close();
  },
  env: async ({ till }, use) => use({ WEBHOOK_TRUSTED_HOSTS: till.host }),
});

test('a booking in the widget reaches the till, signed; the log shows it, and sends it once more', async ({
  page,
  context,
  town,
  watched,
  now,
  till,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('link', { name: 'Webhooks' }).click();
  await page.getByRole('link', { name: 'Ajouter un webhook' }).click();
  const added = page.getByRole('complementary', { name: 'Nouveau webhook' });
  await added.getByLabel('Adresse').fill(`http://${till.host}/caisse`);
  await added.getByLabel('À quoi sert-il').fill('Caisse');
  await added.getByLabel('Demande restée sans réponse').uncheck();
  await added.getByRole('button', { name: 'Créer le webhook' }).click();
  const secret = await page.getByLabel('Secret', { exact: true }).innerText();
  await page.getByRole('button', { name: 'Terminé' }).click();
  await expect(page.getByText(secret)).toHaveCount(0);

  const booking = await context.newPage();
  await booking.goto(`${town.demoOrigin}/salon`);
  const camille = new Visitor(booking, FRENCH);
  await camille.chooseService('Coupe femme');
  await camille.choosePerson('Inès');
  await camille.chooseTime();
  await camille.goOn();
  await camille.fillIn(CAMILLE);
  await camille.send();
  await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
  till.answer({ status: 500, body: 'La caisse est fermée' });
  await town.deliver();
  const { type, data } = verifiedAt(now, () => till.verified(0, secret));
  expect(type).toBe('booking.created');
  expect(data.booking).toMatchObject({
    service: { name: 'Coupe femme' },
    staff: { name: 'Inès' },
    customer: { name: 'Camille Moreau', phone: '+33612345678' },
  });

  const panel = page.getByRole('complementary', { name: 'Caisse' });
  await panel.getByRole('link', { name: 'Voir le journal' }).click();
  const row = page.getByRole('row', { name: /Rendez-vous pris/u });
  await expect(row).toContainText('réponse 500');
  await expect(row).toContainText('nouvel essai');
  await row.getByRole('link').click();
  const delivery = page.getByRole('complementary', { name: /Rendez-vous pris/u });
  await expect(delivery.getByText('La caisse est fermée')).toBeVisible();
  await expect(delivery.getByLabel('Contenu envoyé')).toContainText('Camille Moreau');

  till.answer({ status: 200 });
  const planned = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await delivery.getByRole('button', { name: 'Essayer maintenant' }).click();
  await planned;
  await town.deliver();
  await expect(row).toContainText('réponse 200');
  await expect(delivery.getByText('réponse vide')).toBeVisible();
  expect(till.received).toHaveLength(2);
  const [first, second] = till.received.map(({ headers }) => headers['webhook-id']);
  expect(second).toBe(first);
  await delivery.getByRole('link', { name: 'Ouvrir' }).click();
  await expect(page.getByRole('complementary', { name: 'Camille Moreau' })).toBeVisible();
});

test('a test says what the other program answered', async ({ page, town, watched, now, till }) => {
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/settings/webhooks?open=new`);
  const added = page.getByRole('complementary');
  await added.getByLabel('Adresse').fill('http://192.168.1.20/caisse');
  watched.allow(/400/u);
  await added.getByRole('button', { name: 'Créer le webhook' }).click();
  await expect(added.getByText('n’est pas sur l’internet public')).toBeVisible();

  await added.getByLabel('Adresse').fill(`http://${till.host}/caisse`);
  await added.getByRole('button', { name: 'Créer le webhook' }).click();
  till.answer({ status: 404 });
  await page.getByRole('button', { name: 'Envoyer un test' }).click();
  await expect(page.getByText('Le test est en route')).toBeVisible();
  // Time stands still in stories, and the console waits with it.
  await town.deliver();
  await page.clock.resume();
  await expect(page.getByText('Test échoué : réponse 404')).toBeVisible();
});

/** The library that verifies looks at the clock, which in a story is another. */
function verifiedAt<Value>(now: string, verify: () => Value): Value {
  const { now: real } = Date;
  Date.now = () => Date.parse(now);
  try {
    return verify();
  } finally {
    Date.now = real;
  }
}
