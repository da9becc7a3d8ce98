import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import {
  allowedSitesOfBooking,
  allowedSitesOfWidget,
} from '../../usecases/widgets/allowed-sites.ts';
import type { HttpEnv, HttpParts } from '../parts.ts';
import { addressOf } from './address.ts';
import { applyCors } from './cors.ts';

/** What stands before every route through which a page writes to a widget: its site is asked for, its requests counted. */
export function widgetWrites({ core, limits, isBehindProxy }: HttpParts) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    const key = c.req.param('key') ?? '';
    applyCors(c, await allowedSitesOfWidget(core, key), core.publicUrl);
    await limits.write(addressOf(c, isBehindProxy), key);
    c.header('Cache-Control', 'no-store');
    await next();
  });
}

/** The same for a booking behind a visitor's link, whose reading is counted too. */
export function visitsBooking({ core, limits, isBehindProxy }: HttpParts) {
  return async function visit(c: Context<HttpEnv>, token: string): Promise<void> {
    applyCors(c, await allowedSitesOfBooking(core, token), core.publicUrl);
    const address = addressOf(c, isBehindProxy);
    await (c.req.method === 'GET' ? limits.read(address) : limits.write(address, null));
    c.header('Cache-Control', 'no-store');
  };
}
