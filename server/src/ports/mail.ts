/** Sends a message to one address; resolves when it was taken over, not when it was read. */
export interface Mail {
  send(message: { to: string; subject: string; text: string }): Promise<void>;
}
