import { createHash } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { draftInput, pinnedLoader, sealedDraft } from '../../../contract/drafts.ts';
import { id } from '../../../contract/primitives.ts';
import {
  sighting,
  siteCheck,
  siteCheckRequest,
  siteTheme,
  siteThemeRequest,
} from '../../../contract/sites.ts';
import { checkSite } from '../../../usecases/sites/check-site.ts';
import { matchSite } from '../../../usecases/sites/match-site.ts';
import { listSightings } from '../../../usecases/sites/sightings.ts';
import { sealDraft } from '../../../usecases/widgets/drafts.ts';
import { pinLoader } from '../../../usecases/widgets/pin-loader.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { errorBody, json, jsonBody, listOf, refusals, security } from './route-parts.ts';

const tags = ['Widgets'];
const byKey = z.strictObject({ key: id });
const limited = { 429: json('Too many requests: wait as long as `Retry-After` says', errorBody) };

/** What the generator asks: how a site looks, whether a widget can be seen on it, and how a draft would. */
export function addSiteRoutes(
  app: App,
  { core, gate, limits, siteReader, bundle }: AdminParts,
): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/site-theme',
      tags,
      security,
      summary: 'Read colours and font of a public page',
      middleware: [gate.write] as const,
      request: { body: jsonBody(siteThemeRequest) },
      responses: { 200: json('What it looks like', siteTheme), ...refusals, ...limited },
    }),
    async (c) => {
      await limits.outside(c.var.caller.businessId);
      return c.json(await matchSite({ siteReader }, c.req.valid('json').url), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/widgets/{key}/site-check',
      tags,
      security,
      summary: 'Say why a widget cannot be seen on a public page',
      middleware: [gate.write] as const,
      request: { params: byKey, body: jsonBody(siteCheckRequest) },
      responses: { 200: json('What was found', siteCheck), ...refusals, ...limited },
    }),
    async (c) => {
      const { businessId } = c.var.caller;
      await limits.outside(businessId);
      const target = { businessId, key: c.req.valid('param').key };
      return c.json(await checkSite({ ...core, siteReader }, target, c.req.valid('json').url), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/widgets/{key}/sightings',
      tags,
      security,
      summary: 'List where a widget was last shown',
      middleware: [gate.read] as const,
      request: { params: byKey },
      responses: { 200: json('Newest first', listOf(sighting)), ...refusals },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, key: c.req.valid('param').key };
      return c.json({ items: await listSightings(core, target) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/widgets/{key}/drafts',
      tags,
      security,
      summary: 'Make a link that shows a widget as it would be published',
      middleware: [gate.write] as const,
      request: { params: byKey, body: jsonBody(draftInput) },
      responses: { 201: json('The link', sealedDraft), ...refusals },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, key: c.req.valid('param').key };
      return c.json(await sealDraft(core, target, c.req.valid('json')), 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/pinned-loaders',
      tags,
      security,
      summary: 'Keep today’s loader for ever, for snippets with an integrity hash',
      middleware: [gate.write] as const,
      responses: { 201: json('Kept', pinnedLoader), ...refusals },
    }),
    async (c) => c.json(await pinLoader({ ...core, bundle }, sha384), 201),
  );
}

function sha384(body: Uint8Array<ArrayBuffer>): string {
  return createHash('sha384').update(body).digest('base64');
}
