import type { Preview, PreviewRequest, TemplateKey } from '@bookingsaas/server/contract/templates';
import { useEffect, useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { nameOf } from './template-key.ts';

const PAUSE_MS = 300;

/** How a text would look, asked for a moment after it was typed. What was seen last stays while the same text changes. */
export function usePreview(request: (PreviewRequest & TemplateKey) | null): {
  readonly preview: Preview | null;
  readonly isFailed: boolean;
} {
  const { admin } = useConsole();
  const asked = request === null ? '' : JSON.stringify(request);
  const name = request === null ? '' : nameOf(request);
  const [seen, setSeen] = useState<Seen>({ name: '', preview: null, isFailed: false });
  const isFirst = seen.name !== name;

  useEffect(() => {
    if (request === null) return undefined;
    let isLatest = true;
    const timer = setTimeout(
      () => {
        void admin.templates.preview(request).then(
          (preview) => isLatest && setSeen({ name, preview, isFailed: false }),
          () =>
            isLatest &&
            setSeen((before) => ({
              name,
              preview: before.name === name ? before.preview : null,
              isFailed: true,
            })),
        );
      },
      isFirst ? 0 : PAUSE_MS,
    );
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [asked]);

  return isFirst ? { preview: null, isFailed: false } : seen;
}

interface Seen {
  readonly name: string;
  readonly preview: Preview | null;
  readonly isFailed: boolean;
}
