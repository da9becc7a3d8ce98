import type { z } from 'zod';
import type { businessInput } from '../contract/businesses.ts';
import type { scheduleInput } from '../contract/schedules.ts';
import type { serviceInput } from '../contract/services.ts';
import type { staffInput } from '../contract/staff.ts';
import type { widgetInput } from '../contract/widgets.ts';
import type { SampleJournal } from './fill-journal.ts';

/** A business to be seeded. People name their schedule and services their people by the keys of this object. */
export interface SampleBusiness {
  readonly slug: string;
  readonly business: z.input<typeof businessInput>;
  readonly owner: { readonly name: string; readonly email: string };
  /** The first is the default. */
  readonly schedules: Readonly<Record<string, z.input<typeof scheduleInput>>>;
  readonly staff: Readonly<Record<string, SamplePerson>>;
  readonly services: readonly SampleService[];
  readonly widget: z.input<typeof widgetInput> & { readonly key: string };
  /** Names customers are made of. */
  readonly customers: readonly string[];
  /** How full the calendar is today, from 0 to 1; it empties towards the end of the third week. */
  readonly fullness: number;
  /** Left out: its log is empty. */
  readonly journal?: SampleJournal;
}

export interface SamplePerson extends Omit<z.input<typeof staffInput>, 'scheduleId'> {
  /** Left out works the default schedule. */
  readonly schedule?: string;
}

export interface SampleService extends Omit<z.input<typeof serviceInput>, 'staffIds'> {
  /** Left out: everybody does it. */
  readonly by?: readonly string[];
}
