import { createRoute } from '@hono/zod-openapi';
import { holidays, holidaysQuery } from '../../../contract/holidays.ts';
import { listHolidays } from '../../../usecases/setup/holidays.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { json, refusals, security } from './route-parts.ts';

/** The public holidays a business may want to close on. */
export function addHolidayRoutes(app: App, { core, gate, holidays: known }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/holidays',
      tags: ['Schedules'],
      security,
      summary: 'List the public holidays of the business’s country',
      middleware: [gate.anyoneReads] as const,
      request: { query: holidaysQuery },
      responses: {
        200: json('By date, with the regions that have days of their own', holidays),
        ...refusals,
      },
    }),
    async (c) => {
      const deps = { store: core.store, holidays: known };
      return c.json(await listHolidays(deps, c.var.caller.businessId, c.req.valid('query')), 200);
    },
  );
}
