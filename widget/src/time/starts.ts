/** Free starts (epoch milliseconds, ascending) of a packed text; reads what the server's `packStarts` writes. */
export function readStarts(packed: string): number[] {
  const starts: number[] = [];
  let minutes = 0;
  for (const step of packed ? packed.split(' ') : []) {
    const [distance = '', times = '1'] = step.split('*');
    for (let left = parseInt(times, 36); left > 0; left--) {
      minutes += parseInt(distance, 36);
      starts.push(minutes * 6e4);
    }
  }
  return starts;
}
