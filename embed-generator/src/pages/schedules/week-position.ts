/** Percent of the track's width; the range is in whole hours. */
export function leftOf(
  minutes: number,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  return ((minutes / 60 - from) / (to - from)) * 100;
}
