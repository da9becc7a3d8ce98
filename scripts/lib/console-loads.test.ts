import { expect, test } from 'vitest';
import { loadsOf } from './console-loads.ts';

const MANIFEST = {
  'index.html': {
    file: 'assets/index-1.js',
    isEntry: true,
    imports: ['_shared-2.js'],
    dynamicImports: ['src/pages/agenda/agenda.tsx', 'src/pages/team/team.tsx'],
  },
  '_shared-2.js': { file: 'assets/shared-2.js' },
  'src/pages/agenda/agenda.tsx': {
    file: 'assets/agenda-3.js',
    imports: ['index.html', '_panel-4.js'],
  },
  'src/pages/team/team.tsx': { file: 'assets/team-5.js', imports: ['index.html'] },
  '_panel-4.js': { file: 'assets/panel-4.js', imports: ['_deep-6.js'] },
  '_deep-6.js': { file: 'assets/deep-6.js', imports: ['_panel-4.js'] },
};

test('a page is charged with everything that has to arrive before it, once', () => {
  expect(loadsOf(MANIFEST).map(({ name, scripts }) => [name, scripts.toSorted()])).toEqual([
    ['the sign-in', ['assets/index-1.js', 'assets/shared-2.js']],
    [
      'agenda',
      [
        'assets/agenda-3.js',
        'assets/deep-6.js',
        'assets/index-1.js',
        'assets/panel-4.js',
        'assets/shared-2.js',
      ],
    ],
    ['team', ['assets/index-1.js', 'assets/shared-2.js', 'assets/team-5.js']],
  ]);
});

test('a build without the console is not within its limits', () => {
  expect(() => loadsOf({})).toThrow('run pnpm build');
});
