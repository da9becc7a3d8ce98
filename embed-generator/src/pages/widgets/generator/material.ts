import type { Locale } from '@bookingsaas/server/contract/primitives';
import type { Service } from '@bookingsaas/server/contract/services';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { Widget } from '@bookingsaas/server/contract/widgets';

/** The list that every widget's page leads back to. */
export const WIDGETS = '/console/widgets';

/** What the generator works on. */
export interface Material {
  readonly widget: Widget;
  readonly services: readonly Service[];
  readonly people: readonly Staff[];
  /** ISO 4217, of the business's prices. */
  readonly currency: string;
  /** The business's language: what a snippet says in words does not follow any setting of the widget. */
  readonly locale: Locale;
}
