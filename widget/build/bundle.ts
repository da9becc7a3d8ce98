import { join } from 'node:path';
import { minify } from 'terser';
import { build } from 'vite';
import type { Plugin } from 'vite';

/** A file of a build, not yet written. */
export interface BuiltFile {
  /** With its hash. */
  readonly name: string;
  readonly code: string;
}

/** The entry chunk of a bundle and the chunks it loads later. */
export interface Bundle {
  readonly name: string;
  readonly entry: BuiltFile;
  readonly later: readonly BuiltFile[];
}

export interface BundleRequest {
  /** Name of the entry chunk. */
  readonly name: string;
  /** Module of the entry, as text; imports are relative to `widget/src`. */
  readonly source: string;
  /** Language whose words are built in. */
  readonly locale?: string;
  readonly format?: 'iife' | 'es';
  /** `node` bundles its dependencies too, so that the server needs none of them. */
  readonly target?: 'browser' | 'node';
  readonly define?: Readonly<Record<string, string>>;
  /** Modules that stand in for others, by the exact name those are imported by. */
  readonly alias?: Readonly<Record<string, string>>;
  /** Text that stands in for a module of `widget/src`, by its path there. */
  readonly modules?: Readonly<Record<string, string>>;
}

const ROOT = join(import.meta.dirname, '..');

/** Bundles one entry in memory. */
export async function bundle(request: BundleRequest): Promise<Bundle> {
  const { name, format = 'es', target = 'browser', define = {}, alias = {} } = request;
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: {
      alias: Object.entries(alias).map(([name, replacement]) => ({
        find: new RegExp(`^${name}$`, 'u'),
        replacement,
      })),
    },
    // Neither depends on what the process that builds is for: a test weighs what is served.
    mode: 'production',
    oxc: { jsx: { development: false } },
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    plugins: [entryText(request), moduleTexts(request), wordsOf(request.locale)],
    ...(target === 'node' ? { ssr: { noExternal: true } } : {}),
    build: {
      write: false,
      ssr: target === 'node',
      target: target === 'node' ? 'esnext' : ['es2022', 'safari16.4', 'firefox115', 'chrome111'],
      minify: target === 'node' ? false : 'oxc',
      modulePreload: false,
      cssCodeSplit: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { [name]: ENTRY },
        preserveEntrySignatures: 'allow-extension',
        output: {
          format,
          entryFileNames: `${name}-[hash].js`,
          chunkFileNames: `${name}-[name]-[hash].js`,
          hashCharacters: 'base36',
        },
      },
    },
  });
  const built = fromOutput(name, result);
  return target === 'node' ? built : squeeze(built);
}

// What Vite leaves behind is worth another hundred bytes of the page, where every one counts.
async function squeeze({ name, entry, later }: Bundle): Promise<Bundle> {
  return {
    name,
    entry: await squeezeFile(entry),
    later: await Promise.all(later.map(squeezeFile)),
  };
}

async function squeezeFile({ name, code }: BuiltFile): Promise<BuiltFile> {
  const { code: smaller = code } = await minify(code, {
    ecma: 2020,
    module: true,
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_getters: true },
  });
  return { name, code: smaller };
}

const ENTRY = 'virtual:entry';

function entryText({ source }: BundleRequest): Plugin {
  return {
    name: 'entry-text',
    resolveId: (id) => (id === ENTRY ? join(ROOT, 'src', 'virtual-entry.ts') : null),
    load: (id) => (id.endsWith('virtual-entry.ts') ? source : null),
  };
}

function moduleTexts({ modules = {} }: BundleRequest): Plugin {
  const byPath = new Map(
    Object.entries(modules).map(([path, text]) => [join(ROOT, 'src', path), text]),
  );
  return { name: 'module-texts', enforce: 'pre', load: (id) => byPath.get(id) ?? null };
}

// `i18n/words.ts` names one language; each build puts its own there.
function wordsOf(locale: string | undefined): Plugin {
  return {
    name: 'words',
    transform(code, id) {
      if (locale === undefined || !id.endsWith('/i18n/words.ts')) return null;
      return code
        .replaceAll('./en.ts', `./${locale}.ts`)
        .replaceAll(/\ben( as|Away|Late|Times)\b/g, `${locale}$1`);
    },
  };
}

function fromOutput(name: string, result: Awaited<ReturnType<typeof build>>): Bundle {
  if (!Array.isArray(result) && !('output' in result))
    throw new Error('Vite watched instead of building.');
  const chunks = [result].flat().flatMap((built) => built.output);
  const files = chunks.filter((chunk) => chunk.type === 'chunk');
  const entry = files.find((chunk) => chunk.isEntry);
  if (!entry) throw new Error('The build has no entry chunk.');
  const stray = chunks.find((chunk) => chunk.type === 'asset');
  if (stray) throw new Error(`The build has an asset nobody serves: ${stray.fileName}`);
  return {
    name,
    entry: fileOf(entry),
    later: files.filter((chunk) => chunk !== entry).map(fileOf),
  };
}

function fileOf({ fileName, code }: { fileName: string; code: string }): BuiltFile {
  return { name: fileName, code: code.trim() };
}
