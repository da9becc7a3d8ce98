import { createServer } from 'node:http';

// A Twilio that accepts everything, in a process of its own: what a text costs our side is measured, not what it costs
// an emulator. GET tells how many it accepted.
let accepted = 0;
const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => {
    if (request.method === 'GET') {
      response.end(String(accepted));
      return;
    }
    accepted += 1;
    response.writeHead(201, { 'Content-Type': 'application/json' });
    response.end(
      JSON.stringify({
        sid: `SM${String(accepted).padStart(32, '0')}`,
        status: 'queued',
        num_segments: '1',
        price: null,
        price_unit: null,
        error_code: null,
      }),
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
});
