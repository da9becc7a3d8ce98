import { z } from 'zod';
import type { Business } from './businesses.ts';
import { patchOf } from './businesses.ts';
import { BUTTON_ICONS } from './button-icons.ts';
import { hexColour, id, locale } from './primitives.ts';
import type { Service } from './services.ts';

export const PLACEMENTS = ['inline', 'popup', 'floating', 'iframe', 'link'] as const;
export const placement = z.enum(PLACEMENTS);
export type Placement = z.infer<typeof placement>;

export const buttonIcon = z.enum(BUTTON_ICONS);
export type ButtonIcon = z.infer<typeof buttonIcon>;

/** Where a floating button stays; `start` and `end` follow the direction of the language. */
export const BUTTON_POSITIONS = [
  'bottom_end',
  'bottom_start',
  'top_end',
  'top_start',
  'side_end',
  'side_start',
] as const;
export const buttonPosition = z.enum(BUTTON_POSITIONS);
export type ButtonPosition = z.infer<typeof buttonPosition>;

/** What a visitor sees first: the services, the calendar of the first one, or the next free times of each. */
export const FIRST_SCREENS = ['services', 'calendar', 'times'] as const;
export const firstScreen = z.enum(FIRST_SCREENS);
export type FirstScreen = z.infer<typeof firstScreen>;

/** What the owner chooses; every other colour is computed from these. */
export const theme = z.strictObject({
  brand: hexColour.default('#0f5c6e'),
  background: hexColour.nullable().default(null),
  text: hexColour.nullable().default(null),
  /** Corner radius in px. */
  radius: z.int().min(0).max(24).default(8),
  /** `system`, `serif`, `inherit` (the host page's own) or one or more family names. */
  font: z
    .string()
    .max(120)
    .regex(/^[ ,'"]*[\p{L}\p{N}_-][\p{L}\p{N} ,'"_-]*$/u)
    .default('system'),
  density: z.enum(['comfortable', 'compact']).default('comfortable'),
  scheme: z.enum(['light', 'dark', 'auto']).default('auto'),
});
export type Theme = z.infer<typeof theme>;

/**
 * Colours a snippet or a link sets over the owner's. One that is no colour is left out: an old snippet shows the
 * owner's rather than an error.
 */
export const colourOverrides = z.object({
  brand: hexColour.optional().catch(undefined),
  background: hexColour.optional().catch(undefined),
  text: hexColour.optional().catch(undefined),
});
export type ColourOverrides = z.infer<typeof colourOverrides>;

/** `https://example.com`, `https://*.example.com`, or with a port. */
const site = z
  .string()
  .max(253)
  .regex(/^https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d{1,5})?$/iu, 'Write https://example.com')
  .transform((value) => value.toLowerCase());

export const widgetInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** Empty offers all. */
  serviceIds: z.array(id).max(100).default([]),
  staffIds: z.array(id).max(200).default([]),
  placement: placement.default('inline'),
  buttonText: z.string().trim().max(60).nullable().default(null),
  buttonIcon: buttonIcon.default('calendar'),
  buttonPosition: buttonPosition.default('bottom_end'),
  firstScreen: firstScreen.default('services'),
  /** In px; what is longer scrolls inside. Null is as high as each step. Only where it stands in a page. */
  height: z.int().min(320).max(1_600).nullable().default(null),
  /** Whether `?booking_name=` and the like in the page's address are filled in; attributes always are. */
  prefillsFromAddress: z.boolean().default(true),
  /** Whether the site's `dataLayer` is told of each step; nothing is loaded for it. */
  dataLayer: z.boolean().default(false),
  theme: theme.prefault({}),
  /** Null follows the visitor's page. */
  locale: locale.nullable().default(null),
  /** Sites that may show it; empty lets every site. */
  allowedSites: z.array(site).max(50).default([]),
  redirectUrl: z
    .url({ protocol: /^https?$/u })
    .max(500)
    .nullable()
    .default(null),
});
export type WidgetInput = z.infer<typeof widgetInput>;

export const widgetPatch = patchOf(widgetInput);
export type WidgetPatch = z.infer<typeof widgetPatch>;

/** Body of `PATCH /widgets/{key}`: of the theme, too, only what is named changes. */
export const widgetChange = widgetPatch.extend({ theme: patchOf(theme).optional() });
export type WidgetChange = z.infer<typeof widgetChange>;

export const widget = z.strictObject({ ...widgetInput.shape, key: id });
export type Widget = z.infer<typeof widget>;

/** A service as a visitor sees it. */
export type ShownService = Pick<
  Service,
  | 'id'
  | 'name'
  | 'description'
  | 'category'
  | 'durationMin'
  | 'price'
  | 'questions'
  | 'seats'
  | 'changeNoticeMin'
  | 'requiresPhone'
  | 'requiresEmail'
> & {
  readonly isApproved: boolean;
  readonly staffIds: readonly string[];
  /**
   * After this date nothing can be booked yet, so that nothing can be full. Only where there is a waiting list and a
   * horizon.
   */
  readonly lastDay?: string | undefined;
};

export interface ShownStaff {
  readonly id: string;
  readonly name: string;
}

/** Custom properties computed from the theme; `light` and `dark` are declaration lists (`--bg:#fff;…`). */
export interface ThemeCss {
  readonly base: string;
  readonly light: string;
  readonly dark: string;
  readonly scheme: Theme['scheme'];
  readonly density: Theme['density'];
}

/** What a visitor who finds a day full is asked for, to be told when a time frees. */
export interface ShownWaitlist {
  /** `either`: an address or a number. */
  readonly asks: 'email' | 'phone' | 'either';
  /** How long a time is kept for them, in minutes. */
  readonly holdMin: number;
}

/** Answer of `GET /api/v1/widgets/{key}`: all a widget needs to open, with the first free times in it. */
export interface WidgetView {
  readonly key: string;
  readonly business: Pick<
    Business,
    | 'name'
    | 'timezone'
    | 'country'
    | 'currency'
    | 'locale'
    | 'address'
    | 'phone'
    | 'email'
    | 'consentText'
    | 'consentVersion'
  >;
  /** Weekdays of the default schedule with opening hours, `mon` first. */
  readonly openDays: readonly string[];
  readonly services: readonly ShownService[];
  readonly staff: readonly ShownStaff[];
  readonly placement: Placement;
  readonly buttonText: string | null;
  readonly buttonIcon: ButtonIcon;
  readonly buttonPosition: ButtonPosition;
  readonly firstScreen: FirstScreen;
  readonly height: number | null;
  readonly prefillsFromAddress: boolean;
  readonly theme: ThemeCss;
  readonly locale: string | null;
  readonly redirectUrl: string | null;
  /** Left out unless wanted. */
  readonly dataLayer?: true | undefined;
  /** Which look this visit got, while two are tried. */
  readonly variant?: string | undefined;
  /** Left out where there is no waiting list, or nobody on it could be told. */
  readonly waitlist?: ShownWaitlist | undefined;
  /**
   * Free starts with anyone, by service id, from today to `firstTo` (inclusive date in the business's
   * zone), packed as `packStarts` writes them; left out for services past the first twelve.
   */
  readonly first: Readonly<Record<string, string>>;
  readonly firstTo: string;
  /** Server time of the answer. */
  readonly now: string;
}
