import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { analytics, analyticsExportQuery, analyticsQuery } from '../../../contract/analytics.ts';
import { exportAnalytics } from '../../../usecases/analytics/export-analytics.ts';
import { showAnalytics } from '../../../usecases/analytics/show-analytics.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { json, refusals, security } from './route-parts.ts';
import { streamOf } from './stream-of.ts';

const tags = ['Statistics'];

/** What visitors wanted, did, and could not find. */
export function addAnalyticsRoutes(app: App, { core, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/analytics',
      tags,
      security,
      summary: 'Statistics of a period, of one widget or of all',
      description:
        'Which site, page and campaign brings bookings, where visitors give up, and what they looked for in vain. Days are those of the business, also when its clocks change. Visits are counted within minutes and are a minimum, for some browsers ask not to be counted; bookings are counted from the bookings themselves. Amounts are in the smallest unit of `currency`. With `by=source&value=instagram`, for instance, `only` has the funnel, the figures and the days of those visitors alone.',
      middleware: [gate.read] as const,
      request: { query: analyticsQuery },
      responses: { 200: json('What is counted by now', analytics), ...refusals },
    }),
    async (c) =>
      c.json(await showAnalytics(core, c.var.caller.businessId, c.req.valid('query')), 200),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/analytics.csv',
      tags,
      security,
      summary: 'Download one part of them as CSV',
      description:
        'A line of names, then one a day, a step, or a value. A text that a spreadsheet would take for a formula gets an apostrophe in front.',
      middleware: [gate.read] as const,
      request: { query: analyticsExportQuery },
      responses: {
        200: {
          description: 'UTF-8 with a byte order mark, lines as RFC 4180 has them',
          content: {
            'text/csv': {
              schema: z.string().meta({
                example: 'step,visitors,lost\r\nload,314,0\r\nview,281,33\r\n',
              }),
            },
          },
        },
        ...refusals,
      },
    }),
    async (c) => {
      const query = c.req.valid('query');
      const lines = exportAnalytics(core, c.var.caller.businessId, query);
      // What is refused at once is still an answer with a code.
      const first = await lines.next();
      return c.body(streamOf(first, lines), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="statistics-${query.part}.csv"`,
      });
    },
  );
}
