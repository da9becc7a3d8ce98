import type { Core } from '../core.ts';
import type { DaysOf } from './days-of.ts';

/** What counting a day works with. */
export type CountingParts = Pick<Core, 'store' | 'clock' | 'zones'> & { readonly daysOf: DaysOf };
