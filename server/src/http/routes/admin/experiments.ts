import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  conclusion,
  experiment,
  experimentAnswer,
  experimentInput,
} from '../../../contract/experiments.ts';
import { id } from '../../../contract/primitives.ts';
import {
  beginExperiment,
  endExperiment,
  showExperiment,
} from '../../../usecases/experiments/experiment.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { conflict, json, jsonBody, refusals, security } from './route-parts.ts';

const path = '/api/v1/widgets/{key}/experiment';
const params = z.strictObject({ key: id });
const tags = ['Widgets'];

/** Two looks of one widget, tried beside each other. */
export function addExperimentRoutes(app: App, { core, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'Show the experiment that runs on a widget, else the last one',
      middleware: [gate.read] as const,
      request: { params },
      responses: { 200: json('With what may be said of it', experimentAnswer), ...refusals },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, key: c.req.valid('param').key };
      return c.json({ experiment: await showExperiment(core, target) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path,
      tags,
      security,
      summary: 'Show half of the visits another look',
      middleware: [gate.write] as const,
      request: { params, body: jsonBody(experimentInput) },
      responses: { 201: json('It runs', experiment), ...refusals, 409: conflict },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, key: c.req.valid('param').key };
      return c.json(await beginExperiment(core, target, c.req.valid('json')), 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${path}/conclusion`,
      tags,
      security,
      summary: 'End the experiment with the look that stays',
      middleware: [gate.write] as const,
      request: { params, body: jsonBody(conclusion) },
      responses: { 200: json('It has ended', experiment), ...refusals, 409: conflict },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, key: c.req.valid('param').key };
      return c.json(await endExperiment(core, target, c.req.valid('json')), 200);
    },
  );
}
