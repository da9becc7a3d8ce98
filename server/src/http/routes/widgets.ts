import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { id } from '../../contract/primitives.ts';
import { colourOverrides } from '../../contract/widgets.ts';
import type { ColourOverrides } from '../../contract/widgets.ts';
import { widgetView } from '../../contract/widget-view.ts';
import { allowedSitesOfWidget } from '../../usecases/widgets/allowed-sites.ts';
import { showWidget } from '../../usecases/widgets/show-widget.ts';
import { toWire } from '../../usecases/wire.ts';
import type { Arm } from '../../contract/experiments.ts';
import type { CachedAnswer } from '../answer-cache.ts';
import { armFor } from '../arm-for.ts';
import { addressOf } from '../middleware/address.ts';
import { applyCors, preflightAnswer } from '../middleware/cors.ts';
import type { App, HttpEnv, HttpParts } from '../parts.ts';
import { etagOf, sendCached } from '../send-cached.ts';
import { json } from './admin/route-parts.ts';
import { publicRefusals } from './public-answers.ts';

// What `colourOverrides` forgives cannot be written in OpenAPI.
const describedColours = z.object({
  brand: z.string().optional(),
  background: z.string().optional(),
  text: z.string().optional(),
});

/** What a widget shows when it opens. */
export function addWidgetRoutes(
  app: App,
  { core, limits, views, noteSighting, isBehindProxy }: HttpParts,
): void {
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path: '/api/v1/widgets/{key}',
      tags: ['Widget'],
      summary: 'All a widget needs to open, with the first free times in it',
      request: { params: z.strictObject({ key: id }), query: describedColours },
      responses: { 200: json('The widget', widgetView), ...publicRefusals },
    }),
  );

  for (const path of ['/api/v1/widgets/:key', '/api/v1/widgets/:key/*'] as const) {
    app.options(path, async (c) =>
      preflightAnswer(c, await allowedSitesOfWidget(core, c.req.param('key')), core.publicUrl),
    );
  }

  app.get('/api/v1/widgets/:key', async (c) => {
    await limits.read(addressOf(c, isBehindProxy));
    const key = c.req.param('key');
    const arm = armFor(c);
    const answer = (await views.fresh(nameOf(c, key, arm))) ?? (await lookUp(c, key, arm));
    const { businessId } = answer;
    const [origin, referrer] = [c.req.header('Origin'), c.req.header('Referer')];
    noteSighting({ businessId, widgetKey: key, origin, referrer });
    // The time of the answer is the one part that is never repeated, hence also the weak tag.
    const now = `,"now":"${toWire(core.clock.now())}"}`;
    return sendCached(
      c,
      { ...answer, body: answer.body.slice(0, -1) + now, smaller: new Map() },
      core.publicUrl,
    );
  });

  async function lookUp(c: Context<HttpEnv>, key: string, arm: Arm): Promise<CachedAnswer<string>> {
    applyCors(c, await allowedSitesOfWidget(core, key), core.publicUrl);
    const { view, ...shown } = await showWidget(core, key, { colours: coloursOf(c), arm });
    const { now: _, ...lasting } = view;
    const body = JSON.stringify(lasting);
    const answer = { ...shown, body, etag: `W/${etagOf(body)}`, smaller: new Map() };
    // While nothing is tried both arms see the same.
    const arms: readonly Arm[] = view.variant === undefined ? ['a', 'b'] : [arm];
    for (const one of arms) views.keep(nameOf(c, key, one), answer);
    return answer;
  }
}

function nameOf(c: Context<HttpEnv>, key: string, arm: Arm): string {
  return `view ${key} ${arm} ${JSON.stringify(coloursOf(c))}`;
}

function coloursOf(c: Context<HttpEnv>): ColourOverrides {
  return colourOverrides.parse(c.req.query());
}
