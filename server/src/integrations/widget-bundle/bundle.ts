import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type {
  BundleFile,
  BundlePage,
  RenderedPage,
  WidgetBundle,
} from '../../ports/widget-bundle.ts';
import { parseManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';

interface Loaded {
  readonly manifest: Manifest;
  readonly builtAt: number;
  readonly files: Map<string, Promise<BundleFile | null>>;
  renderPage?: Promise<RenderPage>;
}

type RenderPage = (page: BundlePage) => RenderedPage;

/**
 * Reads the widget's build from a folder when it is first asked for, and again when a new build has replaced it.
 * Rejects with a sentence when there is no build.
 */
export function createWidgetBundle(folder: string): WidgetBundle {
  let loaded: Promise<Loaded> | undefined;
  return {
    version: async () => (await current()).manifest.version,
    file: async (path) => fileOf(await current(), path),
    async renderPage(page) {
      const built = await current();
      built.renderPage ??= importRenderer(join(folder, built.manifest.renderer), built.builtAt);
      return (await built.renderPage)(page);
    },
  };

  async function current(): Promise<Loaded> {
    const builtAt = await builtAtOf(folder);
    const before = await loaded?.catch(() => undefined);
    if (before?.builtAt === builtAt) return before;
    loaded = load(folder, builtAt);
    return loaded;
  }

  function fileOf({ files, manifest }: Loaded, path: string): Promise<BundleFile | null> {
    const known = files.get(path);
    if (known) return known;
    const file = readBundleFile(folder, path, manifest);
    // Only names that exist are remembered, or anybody could fill the memory.
    void file.then((found) => found && files.set(path, file));
    return file;
  }
}

async function builtAtOf(folder: string): Promise<number> {
  try {
    return (await stat(join(folder, 'manifest.json'))).mtimeMs;
  } catch (cause) {
    throw new Error('The widget has not been built: run pnpm build.', { cause });
  }
}

async function load(folder: string, builtAt: number): Promise<Loaded> {
  const manifest = parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return { manifest, builtAt, files: new Map() };
}

async function importRenderer(path: string, builtAt: number): Promise<RenderPage> {
  const module: { renderPage: RenderPage } = await import(`${pathToFileURL(path).href}?${builtAt}`);
  return module.renderPage;
}

async function readBundleFile(
  folder: string,
  path: string,
  manifest: Manifest,
): Promise<BundleFile | null> {
  if (!/^(?:assets\/)?[\w-]+\.js$/.test(path)) return null;
  const isImmutable = path.startsWith('assets/');
  const read = await readBoth(join(folder, path));
  if (read) return { ...read, isImmutable };
  // A loader kept in somebody's cache asks for the chunks of its own build; the entry of today does the same.
  const entry = manifest.homes[path.replace(/^assets\/|-[\w-]{8}\.js$/g, '')];
  const present = entry === undefined ? null : await readBoth(join(folder, entry));
  return present && { ...present, isImmutable: false };
}

async function readBoth(file: string): Promise<Omit<BundleFile, 'isImmutable'> | null> {
  try {
    const [plain, br] = await Promise.all([readFile(file), readFile(`${file}.br`)]);
    return {
      type: 'text/javascript; charset=utf-8',
      plain,
      br,
      gzip: gzipSync(plain, { level: 9 }),
    };
  } catch {
    return null;
  }
}
