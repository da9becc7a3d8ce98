import { useEffect, useRef, useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { keepFile } from './keep-file.ts';

/** A file on its way. */
export type Download =
  | { readonly is: 'idle' | 'broken' }
  | { readonly is: 'running' | 'done'; readonly bytes: number };

/** Fetches an export, counts what arrives, and hands the file to the browser. */
export function useDownload(format: 'json' | 'zip'): {
  readonly download: Download;
  start(): void;
  stop(): void;
} {
  const { business } = useConsole();
  const [download, setDownload] = useState<Download>({ is: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  return { download, start: () => void run(), stop };

  async function run(): Promise<void> {
    const ours = new AbortController();
    running.current = ours;
    setDownload({ is: 'running', bytes: 0 });
    try {
      const file = await read(ours.signal);
      keepFile(file, `${business.slug}.${format}`);
      setDownload({ is: 'done', bytes: file.size });
    } catch {
      setDownload({ is: ours.signal.aborted ? 'idle' : 'broken' });
    }
  }

  function stop(): void {
    running.current?.abort();
  }

  async function read(signal: AbortSignal): Promise<Blob> {
    const answer = await fetch(`/api/v1/export.${format}`, {
      signal,
      headers: { 'X-Business': business.id },
    });
    if (!answer.ok || answer.body === null) throw new Error(`Answered ${answer.status}`);
    const parts: BlobPart[] = [];
    let bytes = 0;
    const reader = answer.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      bytes += value.length;
      setDownload({ is: 'running', bytes });
    }
    return new Blob(parts, { type: answer.headers.get('Content-Type') ?? '' });
  }
}
