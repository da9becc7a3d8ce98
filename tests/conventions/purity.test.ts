import { expect, test } from 'vitest';
import { lintPlanted } from './planted-tree.ts';

test.each([
  ['the clock', 'export const now = (): number => Date.now();'],
  ['today as a date', 'export const now = (): Date => new Date();'],
  ['the clock of Temporal', 'export const now = (): unknown => Temporal.Now.instant();'],
  ['chance', 'export const pick = (): number => Math.random();'],
  ['the network', "export const load = (): unknown => fetch('/');"],
  ['a stopwatch', 'export const time = (): number => performance.now();'],
  ['random ids', 'export const id = (): string => crypto.randomUUID();'],
  ['the environment', "export const zone = (): unknown => process.env['TZ'];"],
  ['a timer', 'export const later = (): unknown => setTimeout(() => undefined, 1);'],
])('%s in the domain fails the check', (_, code) => {
  const { exitCode, findings } = lintPlanted({ 'server/src/domain/planted.ts': `${code}\n` });
  expect(exitCode).toBe(1);
  expect(findings.map(({ rule }) => rule)).toContain('house(domain-is-pure)');
});

test('values that only look like the clock are left alone', () => {
  const text = `export type Props = { crypto: string };
export const at = (milliseconds: number): Date => new Date(milliseconds);
export const wall = (zone: string): unknown => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
export const named = (thing: { performance: number }): number => thing.performance + Math.max(1, 2);
`;
  expect(lintPlanted({ 'server/src/domain/planted.ts': text })).toEqual({
    exitCode: 0,
    findings: [],
  });
});

test('the environment is read in main.ts and nowhere else on the server', () => {
  const text = "export const port = process.env['PORT'];\n";
  expect(lintPlanted({ 'server/src/main.ts': text }).exitCode).toBe(0);
  const { exitCode, findings } = lintPlanted({
    'server/src/config.ts': text,
    'server/src/http/app.ts': text,
  });
  expect(exitCode).toBe(1);
  expect(findings.map(({ rule, file }) => `${file} ${rule}`).toSorted()).toEqual([
    'server/src/config.ts house(environment-at-the-edge)',
    'server/src/http/app.ts house(environment-at-the-edge)',
  ]);
});

test('a type assertion without a reason fails the check, one with a reason passes', () => {
  const bare = 'export const name = (value: unknown): string => value as string;\n';
  const explained = `// @NOTE the caller has parsed it.\n${bare}`;
  expect(
    lintPlanted({ 'server/src/domain/planted.ts': bare }).findings.map(({ rule }) => rule),
  ).toEqual(['house(assertions-are-explained)']);
  expect(lintPlanted({ 'server/src/domain/planted.ts': explained }).exitCode).toBe(0);
});

test('default exports, long files and any fail the check', () => {
  const rulesFor = (text: string) =>
    lintPlanted({ 'server/src/domain/planted.ts': text }).findings.map(({ rule }) => rule);
  expect(rulesFor('export default 1;\n')).toContain('import(no-default-export)');
  expect(rulesFor(`${'// a line\n'.repeat(301)}export const ONE = 1;\n`)).toContain(
    'eslint(max-lines)',
  );
  expect(rulesFor('export const anything: any = 1;\n')).toContain('typescript(no-explicit-any)');
});
