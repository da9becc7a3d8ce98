import { expect, test } from 'vitest';
import { business } from '@bookingsaas/server/contract/businesses';
import { widgetView } from '@bookingsaas/server/contract/widget-view';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { openShop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';

onEachDatabase((database) => {
  const open = (): World => startWorld({ store: database.store });
  const english = { 'Accept-Language': 'en' };

  async function shown(
    world: World,
    key: string,
  ): Promise<{ page: string; widget: string | null }> {
    const view = await world.ask('GET', `/api/v1/widgets/${key}`);
    const page = await world.ask('GET', `/w/${key}`, { headers: english });
    return {
      page: /<html lang="(?<lang>[^"]+)"/u.exec(page.text)?.groups?.['lang'] ?? '',
      widget: widgetView.parse(JSON.parse(view.text)).locale,
    };
  }

  test('a visitor is shown their own language, as long as it is offered', async () => {
    const world = open();
    const shop = await openShop(world, { business: { locale: 'fr' } });
    expect(await shown(world, shop.widgetKey)).toEqual({ page: 'en', widget: null });
    const answer = await shop.owner('PATCH', '/business', { languages: ['fr'] });
    expect(business.parse(JSON.parse(answer.text)).languages).toEqual(['fr']);
    expect(await shown(world, shop.widgetKey)).toEqual({ page: 'fr', widget: 'fr' });
    await shop.owner('PATCH', '/business', { languages: null });
    expect(await shown(world, shop.widgetKey)).toEqual({ page: 'en', widget: null });
  });

  test('a widget in one language keeps it, unless the business no longer offers it', async () => {
    const world = open();
    const shop = await openShop(world, { business: { locale: 'fr' }, widget: { locale: 'en' } });
    expect(await shown(world, shop.widgetKey)).toEqual({ page: 'en', widget: 'en' });
    await shop.owner('PATCH', '/business', { languages: ['fr'] });
    expect(await shown(world, shop.widgetKey)).toEqual({ page: 'fr', widget: 'fr' });
  });

  test('the language of messages is one of those that are offered', async () => {
    const shop = await openShop(open(), { business: { locale: 'fr' } });
    const alone = await shop.owner('PATCH', '/business', { languages: ['en'] });
    expect([alone.status, Object.keys(alone.json.error.fields ?? {})]).toEqual([400, ['locale']]);
    const both = { languages: ['en'], locale: 'en' };
    expect((await shop.owner('PATCH', '/business', both)).status).toBe(200);
    expect((await shop.owner('PATCH', '/business', { languages: [] })).status).toBe(400);
  });
});
