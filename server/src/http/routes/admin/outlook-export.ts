import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { calendarExportQuery } from '../../../contract/bookings.ts';
import { exportCalendar } from '../../../usecases/calendar-feeds/export-calendar.ts';
import { ownPerson } from '../../../usecases/members/own-calendar.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { refusals, security } from './route-parts.ts';
import { streamOf } from './stream-of.ts';

/** All confirmed bookings as a file for Outlook and every other calendar program. */
export function addOutlookExportRoutes(app: App, { core, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/integrations/outlook/export',
      tags: ['Bookings'],
      security,
      summary: 'Download confirmed bookings as an iCalendar file',
      middleware: [gate.anyoneReads] as const,
      request: { query: calendarExportQuery },
      responses: {
        200: {
          description: 'iCalendar (RFC 5545), METHOD:PUBLISH, times in UTC',
          content: { 'text/calendar': { schema: z.string() } },
        },
        ...refusals,
      },
    }),
    async (c) => {
      const query = c.req.valid('query');
      const staff = ownPerson(c.var.caller, query.staff);
      const pieces = exportCalendar(core, c.var.caller.businessId, { ...query, staff });
      // What fails at once is still an answer with a code; later the file can only break off.
      const first = await pieces.next();
      return c.body(streamOf(first, pieces), 200, {
        'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
        'Content-Disposition': 'attachment; filename="bookings.ics"',
        'X-Content-Type-Options': 'nosniff',
      });
    },
  );
}
