import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { id, localDate } from '../../../contract/primitives.ts';
import {
  overrideInput,
  overridesPatch,
  schedule,
  scheduleChange,
  scheduleInput,
} from '../../../contract/schedules.ts';
import {
  addSchedule,
  changeSchedule,
  clearOverride,
  listSchedules,
  overrideDate,
  overrideDates,
  removeSchedule,
  showSchedule,
} from '../../../usecases/setup/schedules.ts';
import {
  confinedTo,
  requireOwnHours,
  requireOwnSchedule,
  scheduleOf,
} from '../../../usecases/members/own-calendar.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { byId, json, jsonBody, listOf, refusals, removed, security } from './route-parts.ts';

const path = '/api/v1/schedules';
const one = `${path}/{id}`;
const dated = `${one}/overrides/{date}`;
const byDate = z.strictObject({ id, date: localDate });
const tags = ['Schedules'];

/** Weekly hours and the dates that differ from them. */
export function addScheduleRoutes(app: App, { core, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'List schedules',
      middleware: [gate.anyoneReads] as const,
      responses: { 200: json('All of them', listOf(schedule)), ...refusals },
    }),
    async (c) => {
      const { businessId } = c.var.caller;
      const own = confinedTo(c.var.caller);
      const all = await listSchedules(core, businessId);
      if (own === null) return c.json({ items: all }, 200);
      const ownId = await scheduleOf(core, businessId, own);
      return c.json({ items: all.filter((one) => one.id === ownId) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path,
      tags,
      security,
      summary: 'Add a schedule',
      middleware: [gate.write] as const,
      request: { body: jsonBody(scheduleInput) },
      responses: { 201: json('Added', schedule), ...refusals },
    }),
    async (c) => c.json(await addSchedule(core, c.var.caller.businessId, c.req.valid('json')), 201),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: one,
      tags,
      security,
      summary: 'Show a schedule',
      middleware: [gate.anyoneReads] as const,
      request: { params: byId },
      responses: { 200: json('Found', schedule), ...refusals },
    }),
    async (c) => {
      const { id: scheduleId } = c.req.valid('param');
      await requireOwnSchedule(core, c.var.caller, scheduleId);
      return c.json(await showSchedule(core, c.var.caller.businessId, scheduleId), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'patch',
      path: one,
      tags,
      security,
      summary: 'Change a schedule',
      middleware: [gate.anyoneWrites] as const,
      request: { params: byId, body: jsonBody(scheduleChange) },
      responses: { 200: json('Changed', schedule), ...refusals },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, id: c.req.valid('param').id };
      const change = c.req.valid('json');
      await requireOwnHours(core, c.var.caller, { ...target, isDefault: change.isDefault });
      return c.json(await changeSchedule(core, target, change), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: one,
      tags,
      security,
      summary: 'Remove a schedule',
      middleware: [gate.write] as const,
      request: { params: byId },
      responses: { 204: removed, ...refusals },
    }),
    async (c) => {
      await removeSchedule(core, c.var.caller.businessId, c.req.valid('param').id);
      return c.body(null, 204);
    },
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: dated,
      tags,
      security,
      summary: 'Set the hours of one date; none closes it',
      middleware: [gate.anyoneWrites] as const,
      request: { params: byDate, body: jsonBody(overrideInput) },
      responses: { 200: json('The schedule now', schedule), ...refusals },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, ...c.req.valid('param') };
      await requireOwnHours(core, c.var.caller, target);
      return c.json(await overrideDate(core, target, c.req.valid('json').windows), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'patch',
      path: `${one}/overrides`,
      tags,
      security,
      summary: 'Set the hours of many dates at once, or give them their weekly hours back',
      middleware: [gate.anyoneWrites] as const,
      request: { params: byId, body: jsonBody(overridesPatch) },
      responses: { 200: json('The schedule now', schedule), ...refusals },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, ...c.req.valid('param') };
      await requireOwnHours(core, c.var.caller, target);
      return c.json(await overrideDates(core, target, c.req.valid('json')), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: dated,
      tags,
      security,
      summary: 'Give a date its weekly hours back',
      middleware: [gate.anyoneWrites] as const,
      request: { params: byDate },
      responses: { 204: removed, ...refusals },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, ...c.req.valid('param') };
      await requireOwnHours(core, c.var.caller, target);
      await clearOverride(core, target);
      return c.body(null, 204);
    },
  );
}
