/** A body that asks for the next piece only when the one before is on its way, and for none once nobody reads. */
export function streamOf(
  first: IteratorResult<string | Uint8Array, void>,
  others: AsyncGenerator<string | Uint8Array, void>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const bytesOf = (piece: string | Uint8Array) =>
    typeof piece === 'string' ? encoder.encode(piece) : new Uint8Array(piece);
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      if (first.done !== true) controller.enqueue(bytesOf(first.value));
    },
    async pull(controller) {
      const piece = await others.next();
      if (piece.done === true) controller.close();
      else controller.enqueue(bytesOf(piece.value));
    },
    async cancel() {
      await others.return();
    },
  });
}
