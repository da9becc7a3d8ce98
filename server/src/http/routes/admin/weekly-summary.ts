import { createRoute } from '@hono/zod-openapi';
import { weeklySummary, weeklySummaryPatch } from '../../../contract/weekly-summary.ts';
import { changeSummaryWish, showSummaryWish } from '../../../usecases/summaries/summary-wish.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { json, jsonBody, refusals, security } from './route-parts.ts';

const path = '/api/v1/weekly-summary';
const tags = ['Analytics'];

/** The mail of Monday morning: whether it is wanted. */
export function addWeeklySummaryRoutes(app: App, { core, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'Show whether the week is summed up by mail on Mondays',
      middleware: [gate.read] as const,
      responses: { 200: json('As it is', weeklySummary), ...refusals },
    }),
    async (c) => c.json(await showSummaryWish(core, c.var.caller.businessId), 200),
  );

  app.openapi(
    createRoute({
      method: 'patch',
      path,
      tags,
      security,
      summary: 'Switch the weekly summary on or off',
      middleware: [gate.write] as const,
      request: { body: jsonBody(weeklySummaryPatch) },
      responses: { 200: json('Changed', weeklySummary), ...refusals },
    }),
    async (c) =>
      c.json(await changeSummaryWish(core, c.var.caller.businessId, c.req.valid('json')), 200),
  );
}
