import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import {
  booked,
  bookingRequest,
  cancellationRequest,
  moveRequest,
  shownBooking,
} from '../../contract/bookings.ts';
import { id } from '../../contract/primitives.ts';
import { withSender } from '../../usecases/analytics/with-sender.ts';
import type { Sender } from '../../usecases/analytics/with-sender.ts';
import { bookSlot } from '../../usecases/bookings/book-slot.ts';
import { visitOf } from '../middleware/cors.ts';
import { widgetWrites } from '../middleware/visitor-writes.ts';
import type { App, HttpEnv, HttpParts } from '../parts.ts';
import { json, jsonBody } from './admin/route-parts.ts';
import { publicRefusals, writeRefusals } from './public-answers.ts';
import { addVisitorBookingRoutes } from './visitor-bookings.ts';

/** Booking, and what a visitor does with the booking afterwards. */
export function addBookingRoutes(app: App, parts: HttpParts): void {
  const { core, metrics } = parts;

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/widgets/{key}/bookings',
      tags: ['Widget'],
      summary: 'Book a free time',
      description:
        'Send the same `Idempotency-Key` (up to 200 characters of your own) when you try again: the first answer is repeated and nothing is booked twice.',
      middleware: [widgetWrites(parts)] as const,
      request: {
        params: z.strictObject({ key: id }),
        headers: z.object({ 'idempotency-key': z.string().min(1).max(200).optional() }),
        body: jsonBody(bookingRequest),
      },
      responses: {
        201: json('Booked, or waiting for the owner: see `status`', booked),
        ...writeRefusals,
      },
    }),
    async (c) => {
      const answer = await bookSlot(core, {
        widgetKey: c.req.valid('param').key,
        request: withSender(c.req.valid('json'), senderOf(c, core.publicUrl)),
        idempotencyKey: c.req.valid('header')['idempotency-key'] ?? null,
      });
      metrics.count('bookings_total', `status="${answer.booking.status}"`);
      return c.json(answer, 201);
    },
  );

  describeVisitorRoutes(app);
  addVisitorBookingRoutes(app, parts);
}

function senderOf(c: Context<HttpEnv>, publicUrl: string): Sender {
  const { origin, ownOrigins } = visitOf(c, new URL(publicUrl).origin);
  const isOwn = origin !== undefined && ownOrigins.includes(origin);
  return { userAgent: c.req.header('User-Agent') ?? '', sender: isOwn ? undefined : origin };
}

const LINK = '/api/v1/bookings/{token}';

function describeVisitorRoutes(app: App): void {
  const shared = { tags: ['Visitor'], params: z.strictObject({ token: id }) };
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: LINK,
    tags: shared.tags,
    summary: 'The booking behind a visitor’s link',
    request: { params: shared.params },
    responses: { 200: json('The booking', shownBooking), ...publicRefusals },
  });
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: `${LINK}/move`,
    tags: shared.tags,
    summary: 'Move it to another free time',
    request: { params: shared.params, body: jsonBody(moveRequest) },
    responses: { 200: json('Moved', shownBooking), ...writeRefusals },
  });
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: `${LINK}/cancellation`,
    tags: shared.tags,
    summary: 'Cancel it; a second time changes nothing',
    request: { params: shared.params, body: jsonBody(cancellationRequest) },
    responses: { 200: json('Cancelled', shownBooking), ...writeRefusals },
  });
}
