/** One line of the table that `pnpm bench` prints. */
export type BenchRow = {
  /** Heading the row stands under, such as `sizes` or `slot engine`. */
  group: string;
  name: string;
  value: number;
  /** Unit of `value` and `goal`: `B`, `ms`, `× hello`, … */
  unit: string;
  /** The bar to reach, in `unit`. */
  goal?: number;
  /** Whether the goal was reached; absent when there is none. */
  ok?: boolean;
  /** What others need for the same, or how it was measured. */
  note?: string;
};
