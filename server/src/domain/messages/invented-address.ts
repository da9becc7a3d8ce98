/**
 * Whether an address is made up on purpose: its domain ends in `.invalid`, which is kept free for that for ever
 * (RFC 2606, section 2). The customers of the sample businesses have such addresses.
 */
export function isInvented(address: string): boolean {
  return /\.invalid\.?$/iu.test(address);
}
