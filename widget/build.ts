import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle, BuiltFile } from './build/bundle.ts';
import * as entries from './build/entries.ts';
import { brotli, dropOldAssets, writeCompressed } from './build/files.ts';
import { printSizes } from './build/sizes.ts';
import type { Size } from './build/sizes.ts';

// The languages with complete texts: a visitor downloads one, with the app and not beside it.
const LOCALES = ['fr', 'en'];
const DIST = join(import.meta.dirname, 'dist');
const LOADER_BUDGET = 2_000;

const sizes: Size[] = [];
dropOldAssets(join(DIST, 'assets'), Date.now());

const [frame, page, timesPage, apps, lates] = await Promise.all([
  entries.bundleFrame(),
  entries.bundlePage('services'),
  entries.bundlePage('times'),
  Promise.all(LOCALES.map(entries.bundleApp)),
  Promise.all(LOCALES.map((locale) => entries.bundleLatePage(locale))),
]);
const isolated = keep(frame);
const ofLocale = (bundles: readonly Bundle[]) =>
  Object.fromEntries(bundles.map((built, index) => [LOCALES[index] ?? '', `/${keep(built)}`]));
const homes = { ...ofLocale(apps), '': `/${isolated}` };
const [loader, renderer] = await Promise.all([
  entries.bundleLoader(homes),
  entries.bundleRenderer({ services: page.entry, times: timesPage.entry }, ofLocale(lates)),
]);

sizes.unshift(
  {
    name: 'embed.js',
    bytes: writeCompressed(join(DIST, 'embed.js'), loader.entry.code),
    most: LOADER_BUDGET,
  },
  { name: 'script inline in the page', bytes: brotli(page.entry.code).length },
  { name: 'the same with next times', bytes: brotli(timesPage.entry.code).length },
);
writeFileSync(join(DIST, 'renderer.js'), renderer.entry.code);
const version = createHash('sha256')
  .update(loader.entry.code)
  .update(renderer.entry.code)
  .digest('hex');
const manifest = {
  version: version.slice(0, 12),
  renderer: 'renderer.js',
  homes: Object.fromEntries([frame, ...apps].map(({ name, entry }) => [name, pathOf(entry)])),
};
// Written last: the server takes a new build for complete when the manifest is there.
writeFileSync(join(DIST, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
if (!printSizes(sizes)) process.exitCode = 1;

function keep({ entry, later }: Bundle): string {
  for (const file of [entry, ...later]) {
    const bytes = writeCompressed(join(DIST, pathOf(file)), file.code);
    sizes.push({ name: pathOf(file), bytes });
  }
  return pathOf(entry);
}

function pathOf({ name }: BuiltFile): string {
  return `assets/${name}`;
}
