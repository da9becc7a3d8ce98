import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { bookingsExportQuery } from '../../../contract/bookings.ts';
import { exportBookings } from '../../../usecases/bookings/export-bookings.ts';
import { ownPerson } from '../../../usecases/members/own-calendar.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { refusals, security } from './route-parts.ts';
import { streamOf } from './stream-of.ts';

/** The bookings as a file for a spreadsheet. */
export function addBookingsExportRoutes(app: App, { core, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/bookings.csv',
      tags: ['Bookings'],
      security,
      summary: 'Download bookings as CSV',
      middleware: [gate.anyoneReads] as const,
      request: { query: bookingsExportQuery },
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
      const staff = ownPerson(c.var.caller, query.staff);
      const lines = exportBookings(core, c.var.caller.businessId, { ...query, staff });
      // What fails at once is still an answer with a code; later the file can only break off.
      const first = await lines.next();
      return c.body(streamOf(first, lines), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="bookings.csv"',
      });
    },
  );
}
