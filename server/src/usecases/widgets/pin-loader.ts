import { AppError } from '../../contract/app-error.ts';
import type { PinnedLoader } from '../../contract/drafts.ts';
import type { WidgetBundle } from '../../ports/widget-bundle.ts';
import type { Core } from '../core.ts';

/** Keeps today's loader for ever under an address made of its content, for snippets that name its hash. */
export async function pinLoader(
  {
    store,
    clock,
    publicUrl,
    bundle,
  }: Pick<Core, 'store' | 'clock' | 'publicUrl'> & { readonly bundle: WidgetBundle },
  sha384: (body: Uint8Array<ArrayBuffer>) => string,
): Promise<PinnedLoader> {
  const file = await bundle.file('embed.js');
  if (file === null) throw new AppError('server.unavailable');
  const digest = sha384(file.plain);
  const hash = digest.replaceAll('+', '-').replaceAll('/', '_').slice(0, 22);
  const body = new TextDecoder().decode(file.plain);
  await store.write((tx) => tx.pinnedLoaders.keep({ hash, body, now: clock.now() }));
  return { url: `${publicUrl}/embed/${hash}.js`, integrity: `sha384-${digest}` };
}
