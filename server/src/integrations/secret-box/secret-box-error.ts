/** A sealed value that does not open; the message never contains the value. */
export class SecretBoxError extends Error {
  override readonly name = 'SecretBoxError';
}
