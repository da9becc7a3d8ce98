import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { booking, bookingsQuery } from '../../../contract/bookings.ts';
import { listBookings, oneBooking } from '../../../usecases/bookings/list-bookings.ts';
import { ownPerson, requireOwnBooking } from '../../../usecases/members/own-calendar.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { bookingRef, json, refusals, security } from './route-parts.ts';

const path = '/api/v1/bookings';
const tags = ['Bookings'];

/** The business's bookings, to be looked at. */
export function addBookingListRoutes(app: App, { core, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'List bookings by start, with their history',
      middleware: [gate.anyoneReads] as const,
      request: { query: bookingsQuery },
      responses: {
        200: json(
          'One page; `next` is the cursor of the following one',
          z.strictObject({ items: z.array(booking), next: z.string().nullable() }),
        ),
        ...refusals,
      },
    }),
    async (c) => {
      const query = c.req.valid('query');
      const staff = ownPerson(c.var.caller, query.staff);
      return c.json(await listBookings(core, c.var.caller.businessId, { ...query, staff }), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: `${path}/{ref}`,
      tags,
      security,
      summary: 'Show a booking with its history',
      middleware: [gate.anyoneReads] as const,
      request: { params: bookingRef },
      responses: { 200: json('Found', booking), ...refusals },
    }),
    async (c) => {
      const { ref } = c.req.valid('param');
      await requireOwnBooking(core, c.var.caller, ref);
      return c.json(await oneBooking(core, c.var.caller.businessId, ref), 200);
    },
  );
}
