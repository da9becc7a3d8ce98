import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';

/** Tells open pages of the demo site to load again. */
export type ReloadBell = { url: string; ringSoon(): void; close(): void };

// Long enough for `node --watch` to restart the part that the page comes from.
const SETTLING_MS = 600;

/** Opens a stream of server-sent events on 127.0.0.1 that rings once after a burst of changes. */
export async function startReloadBell(): Promise<ReloadBell> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    });
    response.write('retry: 500\n\n');
    listeners.add(response);
    request.once('close', () => listeners.delete(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    url: `http://127.0.0.1:${port}/`,
    ringSoon() {
      clearTimeout(timer);
      timer = setTimeout(
        () => listeners.forEach((listener) => listener.write('data: reload\n\n')),
        SETTLING_MS,
      );
    },
    close() {
      clearTimeout(timer);
      server.closeAllConnections();
      server.close();
    },
  };
}
