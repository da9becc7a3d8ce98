/**
 * The known name that was probably meant by one that is not known: the one with the fewest letters changed, if no more
 * than a third of them are. `known` gives each name all the ways it is called.
 */
export function nearestName(
  written: string,
  known: Readonly<Record<string, readonly string[]>>,
): string | null {
  const wanted = fold(written);
  let best: { name: string; distance: number } | null = null;
  for (const [name, ways] of Object.entries(known)) {
    for (const way of ways) {
      const distance = changesBetween(wanted, fold(way));
      const isNear = distance <= Math.max(1, Math.floor(Math.max(wanted.length, way.length) / 3));
      if (isNear && (best === null || distance < best.distance)) best = { name, distance };
    }
  }
  return best?.name ?? null;
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim();
}

/** Letters to add, remove, change, or swap with their neighbour. */
function changesBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min(
        cell(i - 1, j) + 1,
        (row[j - 1] ?? 0) + 1,
        cell(i - 1, j - 1) + (isSame ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, cell(i - 2, j - 2) + 1);
      }
      row.push(least);
    }
  }
  return cell(a.length, b.length);
}
