import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { availability, availabilityQuery } from '../../contract/availability.ts';
import { widgetView } from '../../contract/widget-view.ts';
import { draftAvailability, showDraft } from '../../usecases/widgets/drafts.ts';
import { addressOf } from '../middleware/address.ts';
import type { App, HttpParts } from '../parts.ts';
import { json } from './admin/route-parts.ts';
import { publicRefusals } from './public-answers.ts';

const tags = ['Widget'];
const byDraft = z.strictObject({ draft: z.string().max(6_000) });

/** What a preview reads: a draft that its owner sealed, and its free times. Nothing can be booked here. */
export function addDraftRoutes(app: App, { core, limits, isBehindProxy }: HttpParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/drafts/{draft}',
      tags,
      summary: 'What a widget would show if it were published',
      request: { params: byDraft },
      responses: { 200: json('The widget', widgetView), ...publicRefusals },
    }),
    async (c) => {
      await limits.read(addressOf(c, isBehindProxy));
      c.header('Cache-Control', 'no-store');
      // @NOTE the view is read-only where zod's type is not.
      const view = (await showDraft(core, c.req.valid('param').draft)) as z.infer<
        typeof widgetView
      >;
      return c.json(view, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/drafts/{draft}/availability',
      tags,
      summary: 'Free starts of what a draft offers, by date',
      request: { params: byDraft, query: availabilityQuery },
      responses: {
        200: json('Free starts, grouped by date in `tz`', availability),
        ...publicRefusals,
      },
    }),
    async (c) => {
      await limits.read(addressOf(c, isBehindProxy));
      c.header('Cache-Control', 'no-store');
      const { draft } = c.req.valid('param');
      return c.json(await draftAvailability(core, draft, c.req.valid('query')), 200);
    },
  );
}
