import type { MoveRequest, CancellationRequest } from '../../contract/bookings.ts';
import { cancellationRequest, moveRequest } from '../../contract/bookings.ts';
import { cancelBooking } from '../../usecases/bookings/cancel-booking.ts';
import { moveBooking } from '../../usecases/bookings/move-booking.ts';
import { seeBooking } from '../../usecases/bookings/see-booking.ts';
import { allowedSitesOfBooking } from '../../usecases/widgets/allowed-sites.ts';
import { preflightAnswer } from '../middleware/cors.ts';
import { readJson } from '../middleware/read-json.ts';
import { bookingVisits } from '../middleware/visitor-writes.ts';
import type { App, HttpParts } from '../parts.ts';

// An id of a booking belongs to the admin's routes of the same paths; anything else is taken for a link's token.
const LINK = '/api/v1/bookings/:ref{(?!bkg_)[^/]+}';

/** See, move and cancel with the token of a link; described for the API's readers in `bookings.ts`. */
export function addVisitorBookingRoutes(app: App, parts: HttpParts): void {
  const { core } = parts;
  const visits = bookingVisits(parts);

  for (const path of [LINK, `${LINK}/:step`] as const) {
    app.options(path, async (c) =>
      preflightAnswer(c, await allowedSitesOfBooking(core, c.req.param('ref')), core.publicUrl),
    );
  }

  app.get(LINK, visits, async (c) => c.json(await seeBooking(core, c.req.param('ref'))));

  app.post(`${LINK}/move`, visits, async (c) => {
    const request: MoveRequest = await readJson(c, moveRequest);
    const token = c.req.param('ref');
    await moveBooking(core, token, request);
    return c.json(await seeBooking(core, token));
  });

  app.post(`${LINK}/cancellation`, visits, async (c) => {
    const request: CancellationRequest = await readJson(c, cancellationRequest);
    const token = c.req.param('ref');
    await cancelBooking(core, { by: 'visitor', token }, request);
    return c.json(await seeBooking(core, token));
  });
}
