import type { ComponentType, VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { Unreachable } from './unreachable.tsx';

/** A page's code, or what says that it did not come and fetches it as soon as the server answers. */
export async function codeOf<Props>(
  load: () => Promise<ComponentType<Props>>,
): Promise<ComponentType<Props>> {
  try {
    return await load();
  } catch {
    return CodeMissing;
  }
}

function CodeMissing(): VNode {
  useEffect(() => {
    // After a new build the files of this page are gone, and the server is there: nobody has to press anything. A page
    // that was loaded just now would only be loaded over and over.
    if (performance.now() > JUST_LOADED_MS) void loadAnew();
  }, []);
  return <Unreachable retry={loadAnew} />;
}

/** A browser that loads a page of a silent server shows its own error, and the console is gone. */
async function loadAnew(): Promise<void> {
  try {
    const answer = await fetch('/healthz', { cache: 'no-store' });
    if (answer.ok) location.reload();
  } catch {
    // Asked again later.
  }
}

const JUST_LOADED_MS = 10_000;
