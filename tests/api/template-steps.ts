import { preview, template, templateList } from '@bookingsaas/server/contract/templates';
import type {
  Preview,
  PreviewRequest,
  TemplateList,
  TemplateView,
} from '@bookingsaas/server/contract/templates';
import { expect } from 'vitest';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { openShop } from '../world/builders.ts';
import type { Shop, ShopFacts } from '../world/builders.ts';
import type { TestDatabase } from '../world/databases.ts';
import { openMailbox } from '../world/mailbox.ts';
import type { Mailbox } from '../world/mailbox.ts';

/** Saves a text of the owner's; `path` is its moment, channel and language, with its reader where that is no visitor. */
export async function writeText(
  { owner }: Shop,
  path: string,
  text: object,
): Promise<TemplateView> {
  const answer = await owner('PUT', `/templates/${path}`, text);
  expect(answer.status, answer.text).toBe(200);
  return template.parse(JSON.parse(answer.text));
}

/** Looks at a text before it is saved; a reminder by SMS in French, unless said otherwise. */
export async function lookAt(
  { owner }: Shop,
  request: Partial<PreviewRequest> & { readonly body: string },
): Promise<Preview> {
  const answer = await owner('POST', '/templates/preview', {
    moment: 'reminder',
    channel: 'sms',
    locale: 'fr',
    ...request,
  });
  expect(answer.status, answer.text).toBe(200);
  return preview.parse(JSON.parse(answer.text));
}

export async function everyText({ owner }: Shop): Promise<TemplateList> {
  return templateList.parse(JSON.parse((await owner('GET', '/templates')).text));
}

/** A shop in French whose letters reach a mailbox of this process. */
export async function openTextSalon(
  { store }: Pick<TestDatabase, 'store'>,
  facts: ShopFacts,
): Promise<{ mailbox: Mailbox; world: World; shop: Shop }> {
  const mailbox = await openMailbox();
  const world = startWorld({
    store,
    env: { SMTP_URL: mailbox.url, MAIL_FROM: 'rdv@salon.example' },
  });
  // Rows of the story before are not this story's.
  await world.outbox.drain();
  const shop = await openShop(world, {
    people: ['Inès'],
    ...facts,
    business: { name: 'Salon Lumière', locale: 'fr', ...facts.business },
  });
  return { mailbox, world, shop };
}
