import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import { business } from '../../contract/businesses.ts';
import { acceptance, invitation } from '../../contract/members.ts';
import { id } from '../../contract/primitives.ts';
import {
  installation,
  newBusiness,
  session,
  setup,
  setupInput,
  userSession,
} from '../../contract/session.ts';
import type { AccountDeps } from '../../usecases/members/deps.ts';
import { acceptInvitation, seeInvitation } from '../../usecases/members/invite.ts';
import { openBusiness } from '../../usecases/members/open-business.ts';
import {
  endOtherSessions,
  endSession,
  listSessions,
  showSession,
} from '../../usecases/members/session.ts';
import { seeSetup, setUp } from '../../usecases/members/set-up.ts';
import { addressOf } from '../middleware/address.ts';
import { requireOwnPage, sessionGate } from '../middleware/session.ts';
import type { SessionEnv } from '../middleware/session.ts';
import type { App, HttpEnv, HttpParts } from '../parts.ts';
import { conflict, json, jsonBody, listOf, refusals, removed } from './admin/route-parts.ts';

const tags = ['Accounts'];
const security = [{ session: [] }];
const byId = z.strictObject({ id });
const byToken = z.strictObject({ token: z.string().min(20).max(100) });

/** Who is signed in, and the links that make an account. */
export function addSessionRoutes(app: App, parts: HttpParts): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'bookings.session_token',
    description: 'The cookie of the console. Writes need the `Origin` of our own pages.',
  });
  addInstallation(app, parts);
  addOwnSession(app, parts);
  addBusinesses(app, parts);
  addSetup(app, parts);
  addInvitations(app, parts);
}

function addInstallation(app: App, { accounts }: HttpParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/installation',
      tags,
      summary: 'What may be known before signing in',
      responses: { 200: json('How this server is set up', installation), ...refusals },
    }),
    (c) => {
      const { isSignUpOpen, mail } = accounts;
      c.header('Cache-Control', 'no-store');
      return c.json({ isSignUpOpen, sendsMail: mail.isDelivering }, 200);
    },
  );
}

function addOwnSession(app: App, { accounts }: HttpParts): void {
  const gate = sessionGate(accounts);
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/session',
      tags,
      security,
      summary: 'Who is signed in, and the businesses they belong to',
      middleware: [nobodyIsNoRefusal(accounts), gate] as const,
      responses: {
        200: json('Signed in', session),
        204: { description: 'The browser brought no session' },
        ...refusals,
      },
    }),
    async (c) => c.json(await showSession(accounts, c.var.signedIn), 200),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/sessions',
      tags,
      security,
      summary: 'List the browsers one is signed in with',
      middleware: [gate] as const,
      responses: { 200: json('Last seen first', listOf(userSession)), ...refusals },
    }),
    async (c) => c.json({ items: await listSessions(accounts, c.var.signedIn) }, 200),
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/v1/sessions',
      tags,
      security,
      summary: 'Sign every other browser out',
      middleware: [gate] as const,
      responses: { 204: removed, ...refusals },
    }),
    async (c) => {
      await endOtherSessions(accounts, c.var.signedIn);
      return c.body(null, 204);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/v1/sessions/{id}',
      tags,
      security,
      summary: 'Sign a browser out',
      middleware: [gate] as const,
      request: { params: byId },
      responses: { 204: removed, ...refusals },
    }),
    async (c) => {
      await endSession(accounts, c.var.signedIn, c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
}

// Every visit of the console begins with this question, and a browser writes each refusal into its log as an error.
function nobodyIsNoRefusal({ signIn }: AccountDeps) {
  return createMiddleware<SessionEnv>(async (c, next) => {
    if (signIn.hasCookie(c.req.raw.headers)) return next();
    return c.body(null, 204, { 'Cache-Control': 'no-store' });
  });
}

function addBusinesses(app: App, { accounts }: HttpParts): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/businesses',
      tags,
      security,
      summary: 'Open a business: office hours, its owner the only person, no service yet',
      middleware: [sessionGate(accounts)] as const,
      request: { body: jsonBody(newBusiness) },
      responses: { 201: json('Opened', business), ...refusals },
    }),
    async (c) =>
      c.json(await openBusiness(accounts, c.var.signedIn.user, c.req.valid('json')), 201),
  );
}

function addSetup(app: App, parts: HttpParts): void {
  const { accounts } = parts;
  const path = '/api/v1/setup/{token}';
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      summary: 'What stands behind the set-up link',
      request: { params: byToken },
      responses: { 200: json('The link is good', setup), ...refusals },
    }),
    async (c) => {
      await countAttempt(c, parts);
      const businesses = await seeSetup(accounts, c.req.valid('param').token);
      const shown = businesses.map(({ id: businessId, slug, name }) => ({
        id: businessId,
        slug,
        name,
      }));
      return c.json({ businesses: shown }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path,
      tags,
      summary: 'Make the first account, which owns what is there or a new business; signs in',
      request: { params: byToken, body: jsonBody(setupInput) },
      responses: { 204: { description: 'Signed in' }, 409: conflict, ...refusals },
    }),
    async (c) => {
      await countAttempt(c, parts);
      requireOwnPage(c, accounts.publicUrl);
      const input = c.req.valid('json');
      await setUp(accounts, c.req.valid('param').token, input);
      return signedInAnswer(c, parts, input);
    },
  );
}

function addInvitations(app: App, parts: HttpParts): void {
  const { accounts } = parts;
  const path = '/api/v1/invitations/{token}';
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      summary: 'What stands behind an invitation',
      request: { params: byToken },
      responses: { 200: json('The link is good', invitation), ...refusals },
    }),
    async (c) => {
      await countAttempt(c, parts);
      return c.json(await seeInvitation(accounts, c.req.valid('param').token), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${path}/acceptance`,
      tags,
      summary: 'Join the business, with a new password or with the account one is signed in to',
      request: { params: byToken, body: jsonBody(acceptance) },
      responses: { 204: { description: 'Joined and signed in' }, 409: conflict, ...refusals },
    }),
    async (c) => {
      await countAttempt(c, parts);
      requireOwnPage(c, accounts.publicUrl);
      const { headers } = c.req.raw;
      const signedIn = accounts.signIn.hasCookie(headers)
        ? await accounts.signIn.whoIs(headers)
        : null;
      const given = c.req.valid('json');
      const { token } = c.req.valid('param');
      const user = await acceptInvitation(accounts, { token, signedIn }, given);
      if (signedIn?.user.id === user.id || given.password === undefined) return c.body(null, 204);
      return signedInAnswer(c, parts, { email: user.email, password: given.password });
    },
  );
}

async function countAttempt(
  c: Context<HttpEnv>,
  { limits, isBehindProxy }: HttpParts,
): Promise<void> {
  c.header('Cache-Control', 'no-store');
  await limits.attempt(addressOf(c, isBehindProxy), null);
}

async function signedInAnswer(
  c: Context<HttpEnv>,
  { accounts, isBehindProxy }: HttpParts,
  { email, password }: { email: string; password: string },
) {
  const headers = new Headers(c.req.raw.headers);
  headers.set('X-Bookings-Address', addressOf(c, isBehindProxy));
  for (const cookie of await accounts.signIn.openSession(email, password, headers)) {
    c.header('Set-Cookie', cookie, { append: true });
  }
  return c.body(null, 204);
}
