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
export function weightOf({ audits }: Result): Weight {
  const requests = audits['network-requests']?.details;
  if (requests?.type !== 'table') throw new Error('Lighthouse counted no requests');
  return {
    requests: requests.items.length,
    bytes: numberOf(audits['total-byte-weight']),
    shift: numberOf(audits['cumulative-layout-shift']),
  };
}

function numberOf(audit: Result['audits'][string] | undefined): number {
  if (audit?.numericValue === undefined) throw new Error(`Lighthouse measured no ${audit?.id}`);
  return audit.numericValue;
}
