import { serve } from '@hono/node-server';
import { createDemoSite } from './server.ts';

const bookingOrigin = process.env['BOOKING_ORIGIN'] ?? 'http://localhost:3000';
const port = Number(process.env['PORT'] ?? 3001);

// Ports do not make sites: 127.0.0.1 is another site than localhost, as a customer's page is.
serve(
  { fetch: createDemoSite({ bookingOrigin }).fetch, port, hostname: '127.0.0.1' },
  (address) => {
    console.log(`Demo site: http://127.0.0.1:${address.port} (bookings: ${bookingOrigin})`);
  },
);
