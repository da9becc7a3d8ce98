import type { createAdaptorServer } from '@hono/node-server';

/** Starts to listen on a free port of the address and says which. */
export function listenOn(
  server: ReturnType<typeof createAdaptorServer>,
  host: string,
): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
