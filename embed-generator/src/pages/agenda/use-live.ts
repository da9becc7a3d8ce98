import { useEffect, useRef } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';

const POLL_MS = 30_000;
const AGAIN_MS = 5_000;
const GATHER_MS = 150;

/** Calls back when bookings changed elsewhere: told by the server, or else looked up while the page is seen. */
export function useLive(onChange: () => void): void {
  const { business } = useConsole();
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    const ended = new AbortController();
    let timer = 0;
    const change = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => latest.current(), GATHER_MS);
    };
    const seen = () => {
      if (document.visibilityState === 'visible') change();
    };
    document.addEventListener('visibilitychange', seen);
    void listen({ businessId: business.id, ended: ended.signal, change, seen });
    return () => {
      ended.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [business.id]);
}

interface Listening {
  readonly businessId: string;
  readonly ended: AbortSignal;
  change(): void;
  /** The same, but only while somebody looks. */
  seen(): void;
}

// Read with fetch, because an EventSource cannot say which business it is about.
async function listen(listening: Listening): Promise<void> {
  const { ended, seen } = listening;
  let isLost = false;
  while (!ended.aborted) {
    const answer = await open(listening);
    // What happened while nobody listened is looked up once.
    if (isLost || answer === null) seen();
    if (answer !== null) await readEvents(answer, listening);
    isLost = true;
    if (!ended.aborted) await pause(answer === null ? POLL_MS : AGAIN_MS, ended);
  }
}

async function open({ businessId, ended }: Listening): Promise<ReadableStream<Uint8Array> | null> {
  try {
    const answer = await fetch('/api/v1/live', {
      headers: { Accept: 'text/event-stream', 'X-Business': businessId },
      signal: ended,
    });
    const isStream = answer.headers.get('Content-Type')?.startsWith('text/event-stream') ?? false;
    return answer.ok && isStream ? answer.body : null;
  } catch {
    return null;
  }
}

// Any event but the first says that something changed; what it was is read from the API.
async function readEvents(
  stream: ReadableStream<Uint8Array>,
  { change }: Listening,
): Promise<void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n|\r/u);
      rest = lines.pop() ?? '';
      if (lines.some((line) => line.startsWith('event:') && !line.endsWith('ready'))) change();
    }
  } catch {
    // The line was cut; it is taken up again.
  }
}

function pause(milliseconds: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    ended.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
