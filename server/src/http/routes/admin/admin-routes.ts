import { apiKeyRecogniser } from '../../../usecases/setup/api-keys.ts';
import { createGate } from '../../middleware/auth.ts';
import type { Gate } from '../../middleware/auth.ts';
import type { App, HttpParts } from '../../parts.ts';
import { addGoogleRoutes } from '../google.ts';
import { addGoogleSyncRoutes } from '../google-sync.ts';
import { addMemberRoutes } from '../members.ts';
import { addAnalyticsRoutes } from './analytics.ts';
import { addApiKeyRoutes } from './api-keys.ts';
import { addBookingListRoutes } from './booking-list.ts';
import { addBookingNoteRoutes } from './booking-notes.ts';
import { addBookingStepRoutes } from './booking-steps.ts';
import { addBookingsExportRoutes } from './bookings-export.ts';
import { addBusinessRoutes } from './business.ts';
import { addConnectionRoutes } from './connections.ts';
import { addConversationRoutes } from './conversations.ts';
import { addExperimentRoutes } from './experiments.ts';
import { addCustomerRoutes } from './customers.ts';
import { addExplanationRoutes } from './explanations.ts';
import { addExportRoutes } from './export.ts';
import { addHolidayRoutes } from './holidays.ts';
import { addLiveRoutes } from './live.ts';
import { addMessageChannelRoutes } from './message-channels.ts';
import { addMessageRoutes } from './messages.ts';
import { addOutlookExportRoutes } from './outlook-export.ts';
import { addScheduleRoutes } from './schedules.ts';
import { addServiceRoutes } from './services.ts';
import { addSiteRoutes } from './sites.ts';
import { addStaffFeedRoutes } from './staff-feeds.ts';
import { addStaffRoutes } from './staff.ts';
import { addTemplateRoutes } from './templates.ts';
import { addTimeOffRoutes } from './time-off.ts';
import { addWaitlistRoutes } from './waitlist.ts';
import { addWebhookDeliveryRoutes } from './webhook-deliveries.ts';
import { addWebhookSettingRoutes } from './webhooks.ts';
import { addWeeklySummaryRoutes } from './weekly-summary.ts';
import { addWidgetRoutes } from './widgets.ts';

/** What each file of admin routes is given. */
export interface AdminParts extends HttpParts {
  readonly gate: Gate;
}

/** The admin API, all of it behind a key or a session. */
export function addAdminRoutes(app: App, parts: HttpParts): void {
  const admin: AdminParts = {
    ...parts,
    gate: createGate(apiKeyRecogniser(parts.core), parts),
  };
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key, `bk_live_…`. Print one with `pnpm manage api-key --business <slug>`.',
  });
  for (const add of [
    addBusinessRoutes,
    addStaffRoutes,
    addStaffFeedRoutes,
    addServiceRoutes,
    addScheduleRoutes,
    addHolidayRoutes,
    addTimeOffRoutes,
    addWidgetRoutes,
    addSiteRoutes,
    addApiKeyRoutes,
    addExportRoutes,
    addCustomerRoutes,
    addWebhookSettingRoutes,
    addWebhookDeliveryRoutes,
    addMemberRoutes,
    addGoogleRoutes,
    addGoogleSyncRoutes,
    addConnectionRoutes,
    addBookingListRoutes,
    addAnalyticsRoutes,
    addBookingStepRoutes,
    addBookingNoteRoutes,
    addBookingsExportRoutes,
    addOutlookExportRoutes,
    addExplanationRoutes,
    addExperimentRoutes,
    addWeeklySummaryRoutes,
    addLiveRoutes,
    addMessageRoutes,
    addMessageChannelRoutes,
    addConversationRoutes,
    addWaitlistRoutes,
    addTemplateRoutes,
  ]) {
    add(app, admin);
  }
}
