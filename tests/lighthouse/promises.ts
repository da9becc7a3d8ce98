import type { Result } from 'lighthouse';

/** What a page weighs and moves; none of it depends on how fast the machine is. */
export interface Weight {
  readonly requests: number;
  /** As sent, compressed. */
  readonly bytes: number;
  /** Cumulative layout shift. */
  readonly shift: number;
}

/** Scores of Lighthouse, of 100. */
export function scoreOf(result: Result, category: 'performance' | 'accessibility'): number {
  return Math.round((result.categories[category]?.score ?? 0) * 100);
}

/** Every audit of a category that counts and was not passed in full, with what Lighthouse says of it. */
export function failingAudits(
  result: Result,
  category: 'accessibility' | 'best-practices',
): string[] {
  const refs = result.categories[category]?.auditRefs ?? [];
  if (refs.length === 0) throw new Error(`Lighthouse did not look at ${category}`);
  return refs
    .filter(({ weight }) => weight > 0)
    .map(({ id }) => result.audits[id])
    .filter((audit) => audit !== undefined)
    .filter(({ score }) => score !== null && score < 1)
    .map(({ id, title, displayValue = '' }) => `${id}: ${title} ${displayValue}`.trim());
}

/** What the page weighed; throws when Lighthouse did not measure it. */
export function weightOf(result: Result): Weight {
  return {
    requests: addressesOf(result).length,
    bytes: numberOf(result, 'total-byte-weight'),
    shift: numberOf(result, 'cumulative-layout-shift'),
  };
}

/** Everything the page asked for. */
export function addressesOf({ audits }: Result): string[] {
  const requests = audits['network-requests']?.details;
  if (requests?.type !== 'table') throw new Error('Lighthouse counted no requests');
  return requests.items.map(({ url }) => String(url));
}

function numberOf({ audits }: Result, id: string): number {
  const value = audits[id]?.numericValue;
  if (value === undefined) throw new Error(`Lighthouse measured no ${id}`);
  return value;
}
