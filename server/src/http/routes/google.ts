import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { AppError } from '../../contract/app-error.ts';
import { googleCode, googleConsent, googleWish } from '../../contract/connections.ts';
import { beginConsent } from '../../usecases/connections/begin-consent.ts';
import type { Visitor } from '../../usecases/connections/begin-consent.ts';
import { businessOfState, finishConsent } from '../../usecases/connections/finish-consent.ts';
import { confinedTo } from '../../usecases/members/own-calendar.ts';
import { principalOfSession } from '../../usecases/members/principal.ts';
import type { Principal } from '../../usecases/members/principal.ts';
import { signedInWriter } from '../middleware/session.ts';
import type { App, HttpEnv } from '../parts.ts';
import type { AdminParts } from './admin/admin-routes.ts';
import { conflict, errorBody, json, jsonBody, refusals, security } from './admin/route-parts.ts';

const path = '/api/integrations/google';
const tags = ['Google'];

/** Google's consent: there, and back again with a code. */
export function addGoogleRoutes(app: App, parts: AdminParts): void {
  const { gate, connections } = parts;
  app.openapi(
    createRoute({
      method: 'get',
      path: `${path}/auth`,
      tags,
      security,
      summary: 'Address of Google’s consent page, good for ten minutes and once',
      middleware: [gate.read] as const,
      request: {
        // A session is bound to the visit, so only the browser that asked can come back from it.
        query: z.strictObject({ wish: googleWish.default('events') }),
      },
      responses: { 200: json('Send the browser there', googleConsent), 409: conflict, ...refusals },
    }),
    async (c) => {
      const { wish } = c.req.valid('query');
      return c.json(await beginConsent(connections, visitorOf(c.var.caller), wish), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${path}/auth`,
      tags,
      security,
      summary: 'Trade the code of a consent for a connection',
      middleware: [gate.write] as const,
      request: { body: jsonBody(googleCode) },
      responses: {
        204: { description: 'Connected' },
        409: conflict,
        503: json('Google does not answer', errorBody),
        ...refusals,
      },
    }),
    async (c) => {
      await finishConsent(connections, visitorOf(c.var.caller), c.req.valid('json'));
      return c.body(null, 204);
    },
  );

  // Where Google sends the browser: always back to the console, which says what became of it.
  app.get(`${path}/callback`, async (c) => {
    c.header('Cache-Control', 'no-store');
    c.header('Referrer-Policy', 'no-referrer');
    try {
      await comeBack(c, parts);
      return c.redirect('/console/google?connected', 303);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      parts.log.info({ code: error.code }, 'A visit to Google ended without a connection');
      return c.redirect(`/console/google?refused=${encodeURIComponent(error.code)}`, 303);
    }
  });
}

async function comeBack(c: Context<HttpEnv>, { accounts, connections }: AdminParts): Promise<void> {
  const { code, state, error } = c.req.query();
  const signedIn = await signedInWriter(c, accounts);
  const { sessionId } = signedIn;
  const businessId =
    state === undefined ? null : await businessOfState(connections, { sessionId, state });
  if (businessId === null) throw new AppError('google.consent_not_found');
  const principal = await principalOfSession(accounts, signedIn, businessId);
  if (confinedTo(principal) !== null) throw new AppError('auth.forbidden');
  if (error !== undefined || code === undefined) throw new AppError('google.declined');
  await finishConsent(connections, { businessId, sessionId }, { code, state });
}

function visitorOf({ businessId, sessionId }: Principal): Visitor {
  return { businessId, sessionId: sessionId ?? null };
}
