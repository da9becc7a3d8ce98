import type { GoogleConnectionView } from '@bookingsaas/server/contract/connections';

/** Why Google does not do what is asked. */
export type Trouble = GoogleConnectionView['calendars'][number]['lastError'];

/** How a connection is, in four judgements. Instants are ISO texts. */
export interface Health {
  readonly token:
    | { readonly is: 'valid'; readonly endsAt: string | null }
    | { readonly is: 'broken' };
  readonly channel:
    | { readonly is: 'heard'; readonly renewedAt: string }
    | { readonly is: 'polled' };
  readonly sync:
    | { readonly is: 'off' }
    | { readonly is: 'never' }
    | { readonly is: 'done'; readonly at: string };
  readonly trouble:
    | { readonly is: 'none' }
    | { readonly is: 'failing'; readonly since: string; readonly why: Trouble }
    | { readonly is: 'stopped'; readonly since: string; readonly why: Trouble };
  /** Events that are followed, ours and others. */
  readonly events: number;
}

/** What the slowest of the calendars allows to say of all. */
export function healthOf(connection: GoogleConnectionView): Health {
  const { calendars, settings, status, grantEndsAt } = connection;
  const synced = calendars.map(({ syncedAt }) => syncedAt);
  const oldest = earliest(synced);
  const channels = calendars.map(({ channelEndsAt }) => channelEndsAt);
  const stopped = earliest(calendars.flatMap(({ stoppedAt }) => stoppedAt ?? []));
  const failing = earliest(calendars.flatMap(({ failingSince }) => failingSince ?? []));
  const why = calendars.find(({ failingSince }) => failingSince === failing)?.lastError ?? null;
  const renewed = earliest(channels);
  return {
    token: status === 'ok' ? { is: 'valid', endsAt: grantEndsAt } : { is: 'broken' },
    channel:
      channels.length === 0 || channels.includes(null) || renewed === null
        ? { is: 'polled' }
        : { is: 'heard', renewedAt: renewed },
    sync:
      settings.direction === 'out'
        ? { is: 'off' }
        : synced.includes(null) || oldest === null
          ? { is: 'never' }
          : { is: 'done', at: oldest },
    trouble:
      stopped !== null
        ? { is: 'stopped', since: stopped, why }
        : failing !== null
          ? { is: 'failing', since: failing, why }
          : { is: 'none' },
    events: calendars.reduce((sum, { events }) => sum + events.busy + events.own, 0),
  };
}

function earliest(instants: readonly (string | null)[]): string | null {
  const known = instants.filter((instant) => instant !== null);
  return known.toSorted()[0] ?? null;
}
