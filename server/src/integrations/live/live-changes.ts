import type { BookingChange, Listener, LiveChanges } from '../../ports/live.ts';
import type { Log } from '../../ports/log.ts';

/** What other processes write is noticed by comparing versions; `null` where there are none. */
export interface Elsewhere {
  readonly everyMs: number;
  versionOf(businessId: string): Promise<number>;
}

export interface LiveHub extends LiveChanges {
  tell(change: BookingChange): void;
  /** Ends every listener, now and from now on. */
  close(): void;
}

/** Passes on what it is told to those who listen to that business. */
export function createLiveChanges(elsewhere: Elsewhere | null, log: Pick<Log, 'warn'>): LiveHub {
  const audiences = new Map<string, Audience>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  return {
    listen(businessId, listener) {
      if (isClosed) {
        listener.end();
        return () => undefined;
      }
      const audience = audiences.get(businessId) ?? gather(businessId);
      audience.listeners.add(listener);
      return () => {
        audience.listeners.delete(listener);
        if (audience.listeners.size === 0 && audiences.get(businessId) === audience) {
          audiences.delete(businessId);
        }
        if (audiences.size === 0) rest();
      };
    },
    tell,
    close() {
      isClosed = true;
      rest();
      for (const { listeners } of audiences.values()) for (const { end } of listeners) end();
      audiences.clear();
    },
  };

  function tell(change: BookingChange): void {
    for (const { hear } of audiences.get(change.businessId)?.listeners ?? []) hear(change);
  }

  function gather(businessId: string): Audience {
    const audience = { listeners: new Set<Listener>(), version: null };
    audiences.set(businessId, audience);
    if (elsewhere !== null) {
      void look(businessId, audience, elsewhere);
      timer ??= setInterval(() => lookEverywhere(elsewhere), elsewhere.everyMs).unref();
    }
    return audience;
  }

  function rest(): void {
    clearInterval(timer);
    timer = undefined;
  }

  function lookEverywhere(there: Elsewhere): void {
    for (const [businessId, audience] of audiences) void look(businessId, audience, there);
  }

  async function look(businessId: string, audience: Audience, there: Elsewhere): Promise<void> {
    try {
      const version = await there.versionOf(businessId);
      const isNews = audience.version !== null && audience.version !== version;
      audience.version = version;
      if (isNews) for (const { hear } of audience.listeners) hear({ businessId, booking: null });
    } catch (error) {
      log.warn({ err: error, businessId }, 'Changes of other processes could not be looked for');
    }
  }
}

interface Audience {
  readonly listeners: Set<Listener>;
  /** The business's availability version when it was last looked at. */
  version: number | null;
}
