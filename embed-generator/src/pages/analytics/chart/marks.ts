import type { Box } from './geometry.ts';

/** A day that is told apart, such as a public holiday. */
export interface Mark {
  readonly index: number;
  readonly name: string;
  readonly words: string;
}

export interface PlacedMark {
  readonly mark: Mark;
  /** Whether its words stand left of its line. */
  readonly isBefore: boolean;
  /** Whether there is room for its words; its line and its tooltip stay. */
  readonly isNamed: boolean;
}

/** Where the words of marks go, so that none runs into another. */
export function placeMarks(
  marks: readonly Mark[],
  x: (index: number) => number,
  { left, right }: Pick<Box, 'left' | 'right'>,
): PlacedMark[] {
  let taken = left;
  return marks
    .toSorted((a, b) => a.index - b.index)
    .map((mark) => {
      const at = x(mark.index);
      const width = mark.words.length * LETTER_PX + 12;
      const isBefore = at - width >= taken;
      const isNamed = isBefore || (at >= taken && at + width <= right);
      if (isNamed) taken = isBefore ? at : at + width;
      return { mark, isBefore, isNamed };
    });
}

const LETTER_PX = 6.6;
