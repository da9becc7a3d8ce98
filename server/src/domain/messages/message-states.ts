/** How far a message that was handed over has come, as the provider tells it. */
export const TOLD_STATES = [
  'accepted',
  'sent',
  'undelivered',
  'failed',
  'delivered',
  'read',
] as const;
export type ToldState = (typeof TOLD_STATES)[number];

type State = ToldState | 'planned' | 'sending' | 'unknown' | 'not_sent' | 'withdrawn';

/**
 * The states a message may be in for the news to count: what is told late or twice never takes it back. That it arrived
 * counts more than that it did not, because only the one can be proved.
 */
export function statesBefore(told: ToldState): readonly State[] {
  return KNOWN_STATES.filter((state) => RANK[state] < RANK[told]);
}

const KNOWN_STATES = ['planned', 'sending', 'unknown', ...TOLD_STATES] as const;

const RANK: Readonly<Record<(typeof KNOWN_STATES)[number], number>> = {
  planned: 0,
  sending: 0,
  unknown: 0,
  accepted: 1,
  sent: 2,
  undelivered: 3,
  failed: 3,
  delivered: 4,
  read: 5,
};
