import { createRoute } from '@hono/zod-openapi';
import { id } from '../../../contract/primitives.ts';
import { note, noteInput } from '../../../contract/notes.ts';
import { addNote, changeNote, listNotes, removeNote } from '../../../usecases/bookings/notes.ts';
import { requireOwnBooking } from '../../../usecases/members/own-calendar.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { bookingRef, json, jsonBody, listOf, refusals, removed, security } from './route-parts.ts';

const path = '/api/v1/bookings/{ref}/notes';
const tags = ['Bookings'];
const byNote = bookingRef.extend({ id });

/** What the team writes about a booking; no visitor ever sees it. */
export function addBookingNoteRoutes(app: App, { core, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'List the team’s notes on a booking',
      middleware: [gate.anyoneReads] as const,
      request: { params: bookingRef },
      responses: { 200: json('Oldest first', listOf(note)), ...refusals },
    }),
    async (c) => {
      const principal = c.var.caller;
      const { id: bookingId } = await requireOwnBooking(core, principal, c.req.valid('param').ref);
      return c.json({ items: await listNotes(core, { principal, bookingId }) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path,
      tags,
      security,
      summary: 'Write a note on a booking',
      middleware: [gate.anyoneWrites] as const,
      request: { params: bookingRef, body: jsonBody(noteInput) },
      responses: { 201: json('Written', note), ...refusals },
    }),
    async (c) => {
      const principal = c.var.caller;
      const { id: bookingId } = await requireOwnBooking(core, principal, c.req.valid('param').ref);
      return c.json(await addNote(core, { principal, bookingId }, c.req.valid('json')), 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'patch',
      path: `${path}/{id}`,
      tags,
      security,
      summary: 'Change a note of one’s own',
      middleware: [gate.anyoneWrites] as const,
      request: { params: byNote, body: jsonBody(noteInput) },
      responses: { 200: json('Changed', note), ...refusals },
    }),
    async (c) => {
      const principal = c.var.caller;
      const named = c.req.valid('param');
      const { id: bookingId } = await requireOwnBooking(core, principal, named.ref);
      const target = { principal, bookingId, id: named.id };
      return c.json(await changeNote(core, target, c.req.valid('json')), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: `${path}/{id}`,
      tags,
      security,
      summary: 'Delete a note',
      middleware: [gate.anyoneWrites] as const,
      request: { params: byNote },
      responses: { 204: removed, ...refusals },
    }),
    async (c) => {
      const principal = c.var.caller;
      const named = c.req.valid('param');
      const { id: bookingId } = await requireOwnBooking(core, principal, named.ref);
      await removeNote(core, { principal, bookingId, id: named.id });
      return c.body(null, 204);
    },
  );
}
