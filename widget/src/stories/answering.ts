import { DECEMBER, at } from './salon.ts';

/** A server in the page: answers as the real one would, in the way a story asks for. */
export function answering(story: string): typeof fetch {
  return async (input, init) => {
    const url = new URL(String(input), location.origin);
    await new Promise((resolve) => setTimeout(resolve, story === 'slow' ? 1e6 : 50));
    if (url.pathname.endsWith('/availability'))
      return json(200, availability(url.searchParams, story));
    if (url.pathname.endsWith('/holds')) return json(201, {});
    const booking: { start: string; staff?: string; service: string } = JSON.parse(
      String(init?.body),
    );
    if (story === 'offline') throw new TypeError('Failed to fetch');
    if (story === 'taken') {
      const nearest = ['14:00', '15:15', '16:00', '16:30'].map((time) =>
        iso(at('2026-12-08', time)),
      );
      return json(409, { error: { code: 'bookings.slot_taken', message: '', nearest } });
    }
    if (story === 'fields') {
      const fields = { 'customer.phone': { code: 'phone_too_short', message: '' } };
      return json(422, { error: { code: 'request.invalid', message: '', fields } });
    }
    return json(201, booked(booking, story === 'pending'));
  };
}

function availability(query: URLSearchParams, story: string): object {
  const isEmpty = story === 'empty' && query.get('staff') === 'ines';
  const days: Record<string, string[]> = {};
  for (const start of isEmpty ? [at('2027-01-05', '09:00')] : DECEMBER) {
    const day = iso(start).slice(0, 10);
    if (day >= (query.get('from') ?? '') && day <= (query.get('to') ?? ''))
      (days[day] ??= []).push(iso(start));
  }
  const isBefore = (query.get('to') ?? '') < '2027-01-05';
  return {
    timezone: 'Europe/Paris',
    days,
    next: Object.keys(days).length === 0 && isBefore ? iso(at('2027-01-05', '09:00')) : null,
  };
}

function booked(
  request: { start: string; staff?: string; service: string },
  isPending: boolean,
): object {
  const start = Date.parse(request.start);
  return {
    booking: {
      id: 'b1',
      status: isPending ? 'pending' : 'confirmed',
      revision: 0,
      service: { id: request.service, name: 'Coupe femme' },
      staff: { id: 'ines', name: 'Inès' },
      start: iso(start),
      end: iso(start + 45 * 6e4),
      timezone: 'Europe/Paris',
      changeableUntil: iso(start - 864e5),
      expiresAt: isPending ? iso(start - 2 * 864e5) : null,
    },
    manageUrl: 'https://book.example/b/token',
    icsUrl: 'https://book.example/b/token.ics',
    googleUrl: 'https://calendar.google.com/',
    outlookUrl: 'https://outlook.live.com/',
    office365Url: 'https://outlook.office.com/',
  };
}

function json(status: number, body: object): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
}

function iso(instant: number): string {
  return new Date(instant).toISOString().replace('.000', '');
}
