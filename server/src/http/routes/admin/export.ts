import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { exportQuery } from '../../../contract/export.ts';
import { exportCsv } from '../../../usecases/export/export-csv.ts';
import { exportJson } from '../../../usecases/export/export-json.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { refusals, security } from './route-parts.ts';
import { streamOf } from './stream-of.ts';

const tags = ['Business'];

/** Everything of the business, to take away. */
export function addExportRoutes(app: App, { core, zipFiles, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/export.json',
      tags,
      security,
      summary: 'Download everything as JSON',
      middleware: [gate.read] as const,
      request: { query: exportQuery },
      responses: {
        200: {
          description: 'JSON: one object with a list for each table',
          // A type of JSON would have to be an object that is there all at once.
          content: { 'application/octet-stream': { schema: z.string() } },
        },
        ...refusals,
      },
    }),
    async (c) => {
      const pieces = exportJson(core, c.var.caller.businessId);
      // What fails at once is still an answer with a code; later the file can only break off.
      const first = await pieces.next();
      return c.body(streamOf(first, pieces), 200, {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': 'attachment; filename="bookings-export.json"',
      });
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/export.zip',
      tags,
      security,
      summary: 'Download everything as CSV files in one archive',
      middleware: [gate.read] as const,
      request: { query: exportQuery },
      responses: {
        200: {
          description: 'A CSV file for each table',
          content: { 'application/zip': { schema: z.string() } },
        },
        ...refusals,
      },
    }),
    async (c) => {
      const files = await exportCsv(core, c.var.caller.businessId);
      const pieces = zipFiles(files, core.clock.now());
      const first = await pieces.next();
      return c.body(streamOf(first, pieces), 200, {
        'Content-Type': 'application/zip',
        'Content-Disposition': 'attachment; filename="bookings-export.zip"',
      });
    },
  );
}
