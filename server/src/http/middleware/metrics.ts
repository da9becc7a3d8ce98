/** Counters of this process since it started. */
export interface Metrics {
  /** Counts one more; `labels` is written as Prometheus does, such as `status="200"`. */
  count(name: string, labels?: string): void;
  /** All counters in Prometheus text format. */
  text(): string;
}

export function createMetrics(): Metrics {
  const counters = new Map<string, Map<string, number>>();
  return {
    count(name, labels = '') {
      const series = counters.get(name) ?? new Map<string, number>();
      counters.set(name, series);
      series.set(labels, (series.get(labels) ?? 0) + 1);
    },
    text() {
      return (
        [...counters]
          .flatMap(([name, series]) => [`# TYPE ${name} counter`, ...linesOf(name, series)])
          .join('\n') + '\n'
      );
    },
  };
}

function linesOf(name: string, series: ReadonlyMap<string, number>): string[] {
  return [...series].map(
    ([labels, value]) => `${name}${labels === '' ? '' : `{${labels}}`} ${value}`,
  );
}
