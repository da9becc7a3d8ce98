import type { Core } from '../core.ts';

/** What the verbs about the waiting list work with. */
export type WaitlistDeps = Pick<
  Core,
  | 'store'
  | 'clock'
  | 'secrets'
  | 'zones'
  | 'phones'
  | 'publicUrl'
  | 'channels'
  | 'lookFirst'
  | 'wakeOutbox'
>;
