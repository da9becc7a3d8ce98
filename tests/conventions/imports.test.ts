import { expect, test } from 'vitest';
import { lintPlanted } from './planted-tree.ts';

const TARGETS: Record<string, string> = {
  'server/src/contract/slot.ts': 'export const SLOT = 1;\nexport type Slot = number;\n',
  'server/src/contract/with-zod.ts':
    "import { z } from 'zod';\n\nexport const shape = z.string();\nexport type Shape = string;\n",
  'server/src/domain/slot.ts': 'export const SLOT = 1;\nexport type Slot = number;\n',
  'server/src/domain/availability/packed-starts.ts': 'export const UNPACKED = 1;\n',
  'server/src/ports/slot.ts': 'export const SLOT = 1;\nexport type Slot = number;\n',
  'server/src/usecases/slot.ts': 'export const SLOT = 1;\nexport type Slot = number;\n',
  'server/src/integrations/slot.ts': 'export const SLOT = 1;\nexport type Slot = number;\n',
  'server/src/db/slot.ts': 'export const SLOT = 1;\nexport type Slot = number;\n',
  'server/src/jobs/slot.ts': 'export const SLOT = 1;\nexport type Slot = number;\n',
  'server/src/http/slot.ts': 'export const SLOT = 1;\nexport type Slot = number;\n',
  'server/src/config.ts': 'export const SLOT = 1;\nexport type Slot = number;\n',
};

const FOLDERS = ['contract', 'domain', 'ports', 'usecases', 'integrations', 'db', 'jobs', 'http'];

/** Folder → folders whose values it may import, from the table of the house style. */
const ALLOWED: Record<string, string[]> = {
  contract: [],
  domain: [],
  ports: ['domain'],
  usecases: ['contract', 'domain', 'ports'],
  integrations: ['domain', 'ports'],
  db: ['domain', 'ports'],
  jobs: ['domain', 'ports', 'usecases'],
  http: ['contract', 'usecases'],
};

const every = FOLDERS.flatMap((from) =>
  [...FOLDERS, 'config'].filter((to) => to !== from).map((to) => ({ from, to })),
);
const forbidden = every.filter(({ from, to }) => ALLOWED[from]?.includes(to) !== true);
const allowed = every.filter(({ from, to }) => ALLOWED[from]?.includes(to) === true);

test('the tree without a violation passes', () => {
  const files = Object.fromEntries(
    allowed.map(({ from, to }) => [`server/src/${from}/uses-${to}.ts`, reexport(to)]),
  );
  expect(lintPlanted({ ...TARGETS, ...files })).toEqual({ exitCode: 0, findings: [] });
});

test('every forbidden direction on the server fails the check', () => {
  const planted = forbidden.map(({ from, to }) => `server/src/${from}/uses-${to}.ts`);
  const files = Object.fromEntries(
    forbidden.map(({ from, to }) => [`server/src/${from}/uses-${to}.ts`, reexport(to)]),
  );
  const { exitCode, findings } = lintPlanted({ ...TARGETS, ...files });
  expect(exitCode).toBe(1);
  expect(refused(findings)).toEqual(planted.toSorted());
});

test.each([
  ['a value import', "import { SLOT } from '../db/slot.ts';\n\nexport const MINE = SLOT;\n"],
  ['a type import', "import type { Slot } from '../db/slot.ts';\n\nexport type Mine = Slot;\n"],
  ['a lazy import', "export const load = () => import('../db/slot.ts');\n"],
  ['a type named in place', "export type Mine = import('../db/slot.ts').Slot;\n"],
  ['a re-export of everything', "export * from '../db/slot.ts';\n"],
  [
    'an import by package name',
    "import { SLOT } from '@bookingsaas/server/db/slot';\n\nexport const MINE = SLOT;\n",
  ],
  ['a package', "import { sql } from 'kysely';\n\nexport const MINE = sql;\n"],
  [
    'a module of node',
    "import { readFileSync } from 'node:fs';\n\nexport const MINE = readFileSync;\n",
  ],
])('%s that leaves the domain fails the check', (_, text) => {
  const { exitCode, findings } = lintPlanted({ ...TARGETS, 'server/src/domain/planted.ts': text });
  expect(exitCode).toBe(1);
  expect(refused(findings)).toEqual(['server/src/domain/planted.ts']);
});

test('a route may name a type of the domain but not call it', () => {
  const named = "import type { Slot } from '../domain/slot.ts';\n\nexport type Mine = Slot;\n";
  expect(lintPlanted({ ...TARGETS, 'server/src/http/planted.ts': named }).exitCode).toBe(0);
  expect(
    refused(lintPlanted({ ...TARGETS, 'server/src/http/planted.ts': reexport('domain') }).findings),
  ).toEqual(['server/src/http/planted.ts']);
});

test('every part that can refuse sees the error codes, the domain does not', () => {
  const errors = { 'server/src/contract/errors.ts': 'export const SLOT = 1;\n' };
  const text = "export { SLOT } from '../contract/errors.ts';\n";
  const parts = ['usecases', 'integrations', 'db', 'jobs', 'http'].map((folder) => [
    `server/src/${folder}/planted.ts`,
    text,
  ]);
  expect(lintPlanted({ ...errors, ...Object.fromEntries(parts) })).toEqual({
    exitCode: 0,
    findings: [],
  });
  const { findings } = lintPlanted({ ...errors, 'server/src/domain/planted.ts': text });
  expect(refused(findings)).toEqual(['server/src/domain/planted.ts']);
});

test.each(['kysely', 'better-sqlite3', 'pg', 'hono'])(
  'a use case that imports %s fails the check',
  (name) => {
    const text = `import * as found from '${name}';\n\nexport const MINE = found;\n`;
    expect(refused(lintPlanted({ 'server/src/usecases/planted.ts': text }).findings)).toEqual([
      'server/src/usecases/planted.ts',
    ]);
  },
);

test('SQL outside db fails the check', () => {
  const text = "import { sql } from 'kysely';\n\nexport const MINE = sql;\n";
  const files = ['http', 'jobs', 'usecases', 'ports', 'domain', 'contract'].map(
    (folder) => `server/src/${folder}/planted.ts`,
  );
  const { findings } = lintPlanted(Object.fromEntries(files.map((file) => [file, text])));
  expect(refused(findings)).toEqual(files.toSorted());
});

test('the widget sees types and plain constants of the contract and the decoder of packed starts', () => {
  const allowedForTheWidget = {
    'widget/src/types.ts':
      "import type { Shape } from '@bookingsaas/server/contract/with-zod';\n\nexport type Mine = Shape;\n",
    'widget/src/constants.ts': "export { SLOT } from '@bookingsaas/server/contract/slot';\n",
    'widget/src/decoder.ts':
      "export { UNPACKED } from '@bookingsaas/server/domain/availability/packed-starts';\n",
  };
  expect(lintPlanted({ ...TARGETS, ...allowedForTheWidget })).toEqual({
    exitCode: 0,
    findings: [],
  });
});

test.each([
  [
    'a contract that pulls in zod',
    "export { shape } from '@bookingsaas/server/contract/with-zod';\n",
  ],
  ['the domain', "export { SLOT } from '@bookingsaas/server/domain/slot';\n"],
  ['the domain by a path', "export { SLOT } from '../../server/src/domain/slot.ts';\n"],
  ['a type of a use case', "export type { Slot } from '@bookingsaas/server/usecases/slot';\n"],
  ['another framework', "import React from 'react';\n\nexport const MINE = React;\n"],
])('a widget that imports %s fails the check', (_, text) => {
  const { exitCode, findings } = lintPlanted({ ...TARGETS, 'widget/src/planted.ts': text });
  expect(exitCode).toBe(1);
  expect(refused(findings)).toEqual(['widget/src/planted.ts']);
});

test('two files that import each other fail the check', () => {
  const { exitCode, findings } = lintPlanted({
    'server/src/domain/one.ts':
      "import { TWO } from './two.ts';\n\nexport const ONE: number = TWO;\n",
    'server/src/domain/two.ts':
      "import { ONE } from './one.ts';\n\nexport const TWO: number = ONE;\n",
  });
  expect(exitCode).toBe(1);
  expect(findings.map(({ rule }) => rule)).toContain('import(no-cycle)');
});

function reexport(to: string): string {
  return `export { SLOT } from '../${to === 'config' ? 'config' : `${to}/slot`}.ts';\n`;
}

function refused(findings: { file: string; rule: string }[]): string[] {
  return findings
    .filter(({ rule }) => rule === 'house(imports-point-inward)')
    .map(({ file }) => file)
    .toSorted();
}
