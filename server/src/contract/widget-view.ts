import { z } from 'zod';
import { business } from './businesses.ts';
import { id, locale, localDate } from './primitives.ts';
import { service } from './services.ts';
import { buttonIcon, buttonPosition, firstScreen, placement, theme } from './widgets.ts';
import type { WidgetView } from './widgets.ts';

/** Answer of `GET /api/v1/widgets/{key}`, for the API's description; see `WidgetView` for what each field means. */
export const widgetView = z.strictObject({
  key: id,
  business: business.pick({
    name: true,
    timezone: true,
    country: true,
    currency: true,
    locale: true,
    address: true,
    phone: true,
    email: true,
    consentText: true,
    consentVersion: true,
  }),
  openDays: z.array(z.string()),
  services: z.array(
    z.strictObject({
      ...service.pick({
        id: true,
        name: true,
        description: true,
        category: true,
        durationMin: true,
        price: true,
        questions: true,
        seats: true,
        changeNoticeMin: true,
        requiresPhone: true,
        requiresEmail: true,
      }).shape,
      isApproved: z.boolean(),
      staffIds: z.array(id),
      lastDay: localDate.optional(),
    }),
  ),
  staff: z.array(z.strictObject({ id, name: z.string() })),
  placement,
  buttonText: z.string().nullable(),
  buttonIcon,
  buttonPosition,
  firstScreen,
  height: z.int().nullable(),
  prefillsFromAddress: z.boolean(),
  theme: z.strictObject({
    base: z.string(),
    light: z.string(),
    dark: z.string(),
    scheme: theme.shape.scheme.unwrap(),
    density: theme.shape.density.unwrap(),
  }),
  locale: locale.nullable(),
  redirectUrl: z.string().nullable(),
  dataLayer: z.literal(true).optional(),
  variant: z.string().optional(),
  waitlist: z
    .strictObject({
      asks: z.enum(['email', 'phone', 'either']),
      holdMin: z.int(),
    })
    .optional(),
  first: z.record(id, z.string()),
  firstTo: localDate,
  now: z.string(),
}) satisfies z.ZodType<WidgetView>;
