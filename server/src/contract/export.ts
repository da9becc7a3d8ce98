import { z } from 'zod';
import { id } from './primitives.ts';

/** Query of `GET /api/v1/export.json` and `.zip`; a link cannot send `X-Business`, so it may stand here. */
export const exportQuery = z.strictObject({ business: id.optional() });

/** Query of `DELETE /api/v1/business`: its name, written out by whoever means it. */
export const removalQuery = z.strictObject({ name: z.string().trim().min(1).max(120) });
