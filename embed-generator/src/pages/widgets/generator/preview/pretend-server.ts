import type { BookingRequest, Booked } from '@bookingsaas/server/contract/bookings';
import type { WidgetView } from '@bookingsaas/server/contract/widgets';

/** What the widget of a preview is answered with, instead of what is published. */
export interface Pretence {
  readonly key: string;
  /** Null until the first draft is known. */
  view(): WidgetView | null;
  /** Where free times are asked for. */
  sealed(): string;
}

/**
 * A `fetch` for the preview's own page: the widget gets the draft where it asks for its settings, real free times, and
 * a booking that nobody made. Everything else goes to the server as it is.
 */
export function pretendServer(real: typeof fetch, pretence: Pretence): typeof fetch {
  return async function previewFetch(input, init) {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const path = `/api/v1/widgets/${encodeURIComponent(pretence.key)}`;
    if (pathname !== path && !pathname.startsWith(`${path}/`)) return real(input, init);
    const view = pretence.view();
    if (view === null) return refused('widgets.not_found', 404);
    if (pathname === path) return atOnce(view);
    if (pathname === `${path}/availability`) {
      return real(`/api/v1/drafts/${pretence.sealed()}/availability${search}`);
    }
    if (pathname === `${path}/bookings` && request.method === 'POST') {
      // @NOTE the widget sends what the contract says, and nothing here depends on it being right.
      return Response.json(bookedFor(view, (await request.json()) as BookingRequest), {
        status: 201,
      });
    }
    return refused('request.not_found', 404);
  };
}

// Reading a body takes turns of the event loop, and a change should be seen in the very next frame.
function atOnce(view: WidgetView): Response {
  return Object.assign(Response.json(view), { json: async () => structuredClone(view) });
}

function bookedFor(view: WidgetView, request: BookingRequest): Booked {
  const service = view.services.find(({ id }) => id === request.service) ?? view.services[0];
  const staff = view.staff.find(({ id }) => id === request.staff) ?? view.staff[0];
  const end = Date.parse(request.start) + (service?.durationMin ?? 0) * 60_000;
  const here = location.href;
  return {
    booking: {
      id: 'preview',
      status: service?.isApproved ? 'pending' : 'confirmed',
      revision: 0,
      service: { id: service?.id ?? '', name: service?.name ?? '' },
      staff: { id: staff?.id ?? '', name: staff?.name ?? '' },
      start: request.start,
      end: new Date(end).toISOString().replace('.000Z', 'Z'),
      timezone: view.business.timezone,
      changeableUntil: request.start,
      expiresAt: null,
    },
    manageUrl: here,
    icsUrl: here,
    googleUrl: here,
    outlookUrl: here,
    office365Url: here,
  };
}

function refused(code: string, status: number): Response {
  return Response.json({ error: { code, message: 'Not in a preview' } }, { status });
}
