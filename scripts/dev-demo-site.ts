import { serve } from '@hono/node-server';
import { createDemoSite } from '../demo-site/src/server.ts';

// The demo site as `pnpm dev` shows it: every page listens to the bell and loads again when it rings.
const site = createDemoSite({
  bookingOrigin: process.env['BOOKING_ORIGIN'] ?? 'http://localhost:3000',
});
const bell = JSON.stringify(process.env['DEV_RELOAD_URL'] ?? '');
const listener = `<script>new EventSource(${bell}).onmessage = () => location.reload()</script>`;

serve({
  port: Number(process.env['PORT'] ?? 3001),
  hostname: '127.0.0.1',
  async fetch(request) {
    const response = await site.fetch(request);
    if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    return new Response((await response.text()) + listener, { status: response.status, headers });
  },
});
