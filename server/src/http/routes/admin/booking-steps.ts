import { createRoute } from '@hono/zod-openapi';
import type { z } from 'zod';
import {
  adminBookingRequest,
  booking,
  cancellationRequest,
  moveRequest,
} from '../../../contract/bookings.ts';
import { approveBooking } from '../../../usecases/bookings/approve-booking.ts';
import { bookByHand } from '../../../usecases/bookings/book-by-hand.ts';
import { cancelBooking } from '../../../usecases/bookings/cancel-booking.ts';
import { declineBooking } from '../../../usecases/bookings/decline-booking.ts';
import { oneBooking } from '../../../usecases/bookings/list-bookings.ts';
import { markNoShow } from '../../../usecases/bookings/mark-no-show.ts';
import { moveByHand } from '../../../usecases/bookings/move-by-hand.ts';
import { ownPerson, requireOwnBooking } from '../../../usecases/members/own-calendar.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { bookingRef, conflict, json, jsonBody, refusals, security } from './route-parts.ts';

const path = '/api/v1/bookings';
const tags = ['Bookings'];

/** What an owner does with a booking; each step is a noun of its own and answers with the booking as it is now. */
export function addBookingStepRoutes(app: App, { core, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'post',
      path,
      tags,
      security,
      summary: 'Write a booking down, at any hour but never over another',
      middleware: [gate.anyoneWrites] as const,
      request: { body: jsonBody(adminBookingRequest) },
      responses: { 201: json('Booked', booking), 409: conflict, ...refusals },
    }),
    async (c) => {
      const { businessId } = c.var.caller;
      const request = c.req.valid('json');
      ownPerson(c.var.caller, request.staff);
      const booked = await bookByHand(core, businessId, request);
      return c.json(await oneBooking(core, businessId, booked.id), 201);
    },
  );

  app.openapi(step('approval', 'Approve a booking that waits', gate), async (c) => {
    const target = await requireOwnBooking(core, c.var.caller, c.req.valid('param').ref);
    await approveBooking(core, target);
    return c.json(await oneBooking(core, target.businessId, target.id), 200);
  });

  app.openapi(
    stepWith(
      cancellationRequest,
      { name: 'decline', summary: 'Decline a booking that waits' },
      gate,
    ),
    async (c) => {
      const target = await requireOwnBooking(core, c.var.caller, c.req.valid('param').ref);
      await declineBooking(core, { ...target, reason: c.req.valid('json').reason });
      return c.json(await oneBooking(core, target.businessId, target.id), 200);
    },
  );

  app.openapi(
    stepWith(moveRequest, { name: 'move', summary: 'Move a booking to any free time' }, gate),
    async (c) => {
      const target = await requireOwnBooking(core, c.var.caller, c.req.valid('param').ref);
      const request = c.req.valid('json');
      ownPerson(c.var.caller, request.staff);
      await moveByHand(core, target, request);
      return c.json(await oneBooking(core, target.businessId, target.id), 200);
    },
  );

  app.openapi(
    stepWith(cancellationRequest, { name: 'cancellation', summary: 'Cancel a booking' }, gate),
    async (c) => {
      const target = await requireOwnBooking(core, c.var.caller, c.req.valid('param').ref);
      await cancelBooking(core, { by: 'member', ...target }, c.req.valid('json'));
      return c.json(await oneBooking(core, target.businessId, target.id), 200);
    },
  );

  app.openapi(step('no-show', 'Note that nobody came', gate), async (c) => {
    const target = await requireOwnBooking(core, c.var.caller, c.req.valid('param').ref);
    await markNoShow(core, target);
    return c.json(await oneBooking(core, target.businessId, target.id), 200);
  });
}

type Gate = AdminParts['gate'];

function step<Name extends string>(name: Name, summary: string, gate: Gate) {
  return createRoute({
    method: 'post',
    path: `${path}/{ref}/${name}`,
    tags,
    security,
    summary,
    middleware: [gate.anyoneWrites] as const,
    request: { params: bookingRef },
    responses: { 200: json('The booking now', booking), 409: conflict, ...refusals },
  });
}

function stepWith<Body extends z.ZodType>(
  body: Body,
  { name, summary }: { name: string; summary: string },
  gate: Gate,
) {
  return createRoute({
    method: 'post',
    path: `${path}/{ref}/${name}`,
    tags,
    security,
    summary,
    middleware: [gate.anyoneWrites] as const,
    request: { params: bookingRef, body: jsonBody(body) },
    responses: { 200: json('The booking now', booking), 409: conflict, ...refusals },
  });
}
