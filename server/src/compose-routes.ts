import type { AddRoutes } from './http/app.ts';
import { addBookingLink } from './http/pages/booking-link.ts';
import { addDocsPage } from './http/pages/docs.ts';
import { addPlainBooking } from './http/pages/plain-booking.ts';
import { addWaitlistLink } from './http/pages/waitlist-link.ts';
import { addAdminRoutes } from './http/routes/admin/admin-routes.ts';
import { addAssetRoutes } from './http/routes/assets.ts';
import { addAuthRoutes } from './http/routes/auth.ts';
import { addBookingPage } from './http/routes/booking-page.ts';
import { addDraftRoutes } from './http/routes/drafts.ts';
import { addFeedRoutes } from './http/routes/feeds.ts';
import { addOembed } from './http/routes/oembed.ts';
import { addPreviewPage } from './http/routes/preview.ts';
import { addSessionRoutes } from './http/routes/session.ts';
import { addTwilioInbound } from './http/routes/twilio-inbound.ts';
import { addTwilioRoutes } from './http/routes/twilio.ts';
import { addVisitEventRoutes } from './http/routes/visit-events.ts';

/** Routes written beside the core: the admin API, the visitor's pages, what other services tell us. */
export const MORE_ROUTES: readonly AddRoutes[] = [
  addAssetRoutes,
  addVisitEventRoutes,
  addBookingPage,
  addDraftRoutes,
  addOembed,
  addPreviewPage,
  addAuthRoutes,
  addSessionRoutes,
  addTwilioRoutes,
  addAdminRoutes,
  addDocsPage,
  addBookingLink,
  addFeedRoutes,
  addTwilioInbound,
  addPlainBooking,
  addWaitlistLink,
];
