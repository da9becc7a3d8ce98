import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A letter as it came over the wire. */
export interface Letter {
  readonly to: readonly string[];
  /** Headers and body, with CR LF, as sent. */
  readonly raw: string;
}

export interface Mailbox {
  readonly url: string;
  readonly letters: readonly Letter[];
  /** How the next letters are answered; taken as they come, then all is well again. */
  answer(...answers: readonly SmtpAnswer[]): void;
  close(): Promise<void>;
}

/** `cut`: the connection is closed after the letter has come in whole, without an answer. */
export type SmtpAnswer =
  | { readonly at: 'recipient' | 'letter'; readonly code: number; readonly text: string }
  | 'cut';

/** A mail server in this process (npm smtp-server), without encryption and passwords. */
export async function openMailbox(): Promise<Mailbox> {
  const letters: Letter[] = [];
  const answers: SmtpAnswer[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo(_, __, callback) {
      const [next] = answers;
      if (next === undefined || next === 'cut' || next.at !== 'recipient') return callback();
      answers.shift();
      return callback(refusal(next));
    },
    onData(stream, session, callback) {
      void text(stream).then((raw) => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        const next = answers.shift();
        if (next === 'cut') {
          cut(server, session.id);
          return;
        }
        callback(next === undefined ? null : refusal(next));
      });
    },
  });
  // A connection that was cut on purpose.
  server.on('error', () => {});
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    answer: (...more) => void answers.push(...more),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

function refusal({ code, text: message }: { code: number; text: string }): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

function cut(server: SMTPServer, id: string): void {
  // @NOTE the library's connections are not in its types.
  const connections = server.connections as Set<{ id: string; _socket: { destroy(): void } }>;
  for (const connection of connections) if (connection.id === id) connection._socket.destroy();
}
