import type { Clock } from '../../ports/clock.ts';
import type { Secrets } from '../../ports/secrets.ts';
import type { Store } from '../../ports/store.ts';

/** What setting up needs. */
export interface SetupDeps {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly clock: Clock;
}
