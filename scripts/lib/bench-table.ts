import type { BenchRow } from '../../tests/bench/bench-row.ts';

const HEADINGS = ['', 'measured', 'goal', '', 'note'];

/** One aligned table of all rows, a heading per group. */
export function benchTable(rows: readonly BenchRow[]): string {
  const groups = Map.groupBy(rows, ({ group }) => group);
  const cells = [...groups].flatMap(([group, members]) => [[group], ...members.map(cellsOf)]);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(
      heading.length,
      ...cells.filter((line) => line.length > 1).map((line) => line[column]?.length ?? 0),
    ),
  );
  return [HEADINGS, ...cells]
    .map((line) => (line.length === 1 ? `\n${line[0]}` : aligned(line, widths)))
    .join('\n');
}

function cellsOf({ name, value, unit, goal, ok, note }: BenchRow): string[] {
  return [
    `  ${name}`,
    `${figure(value)} ${unit}`,
    goal === undefined ? '' : `${figure(goal)} ${unit}`,
    ok === undefined ? '' : ok ? 'ok' : 'MISSED',
    note ?? '',
  ];
}

function figure(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return value.toLocaleString('en', { maximumSignificantDigits: Math.abs(value) >= 100 ? 4 : 3 });
}

function aligned(line: readonly string[], widths: readonly number[]): string {
  return line
    .map((cell, column) =>
      column === 1 || column === 2
        ? cell.padStart(widths[column] ?? 0)
        : cell.padEnd(widths[column] ?? 0),
    )
    .join('   ')
    .trimEnd();
}
