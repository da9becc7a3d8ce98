import { createRoute } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { SSEStreamingApi } from 'hono/streaming';
import { z } from 'zod';
import { liveQuery } from '../../../contract/live.ts';
import type { LiveChange } from '../../../contract/live.ts';
import type { BookingChange } from '../../../ports/live.ts';
import { confinedTo } from '../../../usecases/members/own-calendar.ts';
import { createInbox } from '../../inbox.ts';
import type { Inbox } from '../../inbox.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { refusals, security } from './route-parts.ts';

/** Server-sent events: a calendar that is looked at changes by itself. */
export function addLiveRoutes(app: App, { gate, live }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/live',
      tags: ['Bookings'],
      security,
      summary: 'Be told when bookings change',
      middleware: [gate.anyoneReads] as const,
      request: { query: liveQuery },
      responses: {
        200: {
          description: 'Events `ready` and `booking`, as long as both sides stay',
          content: { 'text/event-stream': { schema: z.string() } },
        },
        ...refusals,
      },
    }),
    (c) => {
      const { businessId } = c.var.caller;
      const own = confinedTo(c.var.caller);
      // Proxies that gather answers would hold the events back.
      c.header('X-Accel-Buffering', 'no');
      // Nobody would read what is written, and so nothing would ever end it.
      if (c.req.method === 'HEAD')
        return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
      return streamSSE(c, async (stream) => {
        const inbox = createInbox<LiveChange>({ most: 100, summary: LOOK_AGAIN });
        const stop = live.listen(businessId, {
          hear: (change) => {
            if (concerns(change, own)) inbox.put(shown(change));
          },
          end: inbox.end,
        });
        stream.onAbort(inbox.end);
        try {
          await sendAll(stream, inbox);
        } finally {
          stop();
        }
      });
    },
  );
}

/**
 * Who was signed out, or left the business, hears nothing more after this: the browser comes back by itself, and is asked
 * again who it is.
 */
const LONGEST_MS = 15 * 60_000;
/** Below the half minute after which many proxies take a silent connection for a dead one. */
const HEARTBEAT_MS = 25_000;
const COME_BACK_MS = 3000;

const LOOK_AGAIN: LiveChange = { kind: 'changed', bookingId: null, revision: null };

async function sendAll(stream: SSEStreamingApi, inbox: Inbox<LiveChange>): Promise<void> {
  const curfew = setTimeout(inbox.end, LONGEST_MS);
  try {
    await stream.writeSSE({ event: 'ready', data: '{}', retry: COME_BACK_MS });
    for (;;) {
      const change = await inbox.next(HEARTBEAT_MS);
      if (change === undefined || stream.aborted) return;
      if (change === null) await stream.write(': still here\n\n');
      else await stream.writeSSE({ event: 'booking', data: JSON.stringify(change) });
    }
  } finally {
    clearTimeout(curfew);
  }
}

/** A `staff` member hears of their own calendar only; that something changed elsewhere gives nothing away. */
function concerns({ booking }: BookingChange, own: string | null): boolean {
  return own === null || booking === null || booking.staffIds.includes(own);
}

function shown({ booking }: BookingChange): LiveChange {
  if (booking === null) return LOOK_AGAIN;
  return { kind: booking.kind, bookingId: booking.id, revision: booking.revision };
}
