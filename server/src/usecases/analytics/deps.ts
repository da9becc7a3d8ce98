import type { Core } from '../core.ts';
import type { DaysOf } from './days-of.ts';

/** What counting a day works with. */
export type CountingParts = Pick<Core, 'store' | 'clock' | 'zones'> & { readonly daysOf: DaysOf };

/** How long what widgets told is kept, in milliseconds: an hour less than two days, as the forgetting runs every few minutes. */
export const VISITS_KEPT_MS = 47 * 3_600_000;
