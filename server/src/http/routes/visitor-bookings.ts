import type { MoveRequest, CancellationRequest } from '../../contract/bookings.ts';
import { cancellationRequest, moveRequest } from '../../contract/bookings.ts';
import { cancelBooking } from '../../usecases/bookings/cancel-booking.ts';
import { moveBooking } from '../../usecases/bookings/move-booking.ts';
import { seeBooking } from '../../usecases/bookings/see-booking.ts';
import { allowedSitesOfBooking } from '../../usecases/widgets/allowed-sites.ts';
import { preflightAnswer } from '../middleware/cors.ts';
import { readJson } from '../middleware/read-json.ts';
import { visitsBooking } from '../middleware/visitor-writes.ts';
import type { App, HttpParts } from '../parts.ts';

const LINK = '/api/v1/bookings/:ref';

/** See, move and cancel with the token of a link; described for the API's readers in `bookings.ts`. */
export function addVisitorBookingRoutes(app: App, parts: HttpParts): void {
  const { core } = parts;
  const visit = visitsBooking(parts);

  for (const path of [LINK, `${LINK}/:step`] as const) {
    app.options(path, async (c) =>
      preflightAnswer(c, await allowedSitesOfBooking(core, c.req.param('ref')), core.publicUrl),
    );
  }

  app.get(LINK, async (c, next) => {
    const token = c.req.param('ref');
    if (isId(token)) return next();
    await visit(c, token);
    return c.json(await seeBooking(core, token));
  });

  app.post(`${LINK}/move`, async (c, next) => {
    const token = c.req.param('ref');
    if (isId(token)) return next();
    await visit(c, token);
    const request: MoveRequest = await readJson(c, moveRequest);
    await moveBooking(core, token, request);
    return c.json(await seeBooking(core, token));
  });

  app.post(`${LINK}/cancellation`, async (c, next) => {
    const token = c.req.param('ref');
    if (isId(token)) return next();
    await visit(c, token);
    const request: CancellationRequest = await readJson(c, cancellationRequest);
    await cancelBooking(core, { by: 'visitor', token }, request);
    return c.json(await seeBooking(core, token));
  });
}

// An id belongs to the admin's routes of the same paths; anything else is taken for a link's token. A pattern in the
// path would say it shorter, and would cost every request: the fast router knows no patterns beside plain names.
function isId(ref: string): boolean {
  return ref.startsWith('bkg_');
}
