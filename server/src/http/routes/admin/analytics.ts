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
      middleware: [gate.read] as const,
      request: { query: analyticsExportQuery },
      responses: {
        200: {
          description: 'UTF-8 with a byte order mark, lines as RFC 4180 has them',
          content: { 'text/csv': { schema: z.string() } },
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
