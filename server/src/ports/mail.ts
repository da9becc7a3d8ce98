/** Sends a message to one address; resolves when it was taken over, not when it was read. */
export interface Mail {
  /** False when messages reach nobody by themselves, such as in the log. */
  readonly isDelivering: boolean;
  send(message: { to: string; subject: string; text: string }): Promise<void>;
}
