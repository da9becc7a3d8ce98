import { createRoute } from '@hono/zod-openapi';
import { AppError } from '../../../contract/app-error.ts';
import {
  customerErased,
  customerErasure,
  customerExport,
  customerRequest,
} from '../../../contract/customers.ts';
import { requireOwner } from '../../../usecases/members/members.ts';
import { erasePerson } from '../../../usecases/privacy/erase-person.ts';
import { exportPerson } from '../../../usecases/privacy/export-person.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { json, jsonBody, refusals, security } from './route-parts.ts';

const path = '/api/v1/customers';
const tags = ['Business'];

/** What is known of one customer. POST, because an address belongs in no log of addresses. */
export function addCustomerRoutes(app: App, { core, gate, log }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: `${path}/export`,
      tags,
      security,
      summary: 'Everything stored about one customer; takes a signed-in owner',
      middleware: [gate.write] as const,
      request: { body: jsonBody(customerRequest) },
      responses: { 200: json('By table', customerExport), ...refusals },
    }),
    async (c) => {
      requireOwner(c.var.caller);
      const { person } = c.req.valid('json');
      return c.json(await exportPerson(core, c.var.caller.businessId, person), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${path}/erase`,
      tags,
      security,
      summary: 'Erase one customer; cancels what they have booked. Takes a signed-in owner',
      middleware: [gate.write] as const,
      request: { body: jsonBody(customerErasure) },
      responses: { 200: json('What was erased', customerErased), ...refusals },
    }),
    async (c) => {
      requireOwner(c.var.caller);
      const { person, confirmation } = c.req.valid('json');
      if (confirmation !== person) throw notConfirmed();
      const { businessId } = c.var.caller;
      const erased = await erasePerson(core, businessId, person);
      // Whom it was about is just what must not be kept.
      log.info({ businessId, ...erased }, 'A customer was erased');
      return c.json(erased, 200);
    },
  );
}

function notConfirmed(): AppError {
  return new AppError('request.invalid', {
    details: { fields: { confirmation: { code: 'invalid', message: 'Not the same as `person`' } } },
  });
}
