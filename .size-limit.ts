import { join } from 'node:path';
import { consoleLoads } from './scripts/lib/console-loads.ts';

// What a visitor's page loads first, and what each page of the console does when it is the first one opened.
export default [
  { name: 'loader, embed.js', path: 'widget/dist/embed.js', limit: '2000 B', brotli: true },
  ...consoleLoads(join(import.meta.dirname, 'embed-generator', 'dist')).map(
    ({ name, scripts }) => ({
      name: `console, first load of ${name}`,
      path: scripts.map((script) => `embed-generator/dist/${script}`),
      limit: '120 kB',
      brotli: true,
    }),
  ),
];
