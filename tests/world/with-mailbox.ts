import { openMailbox } from './mailbox.ts';
import type { Mailbox } from './mailbox.ts';

type Env = Readonly<Record<string, string>>;

/** For `test.extend<WithMailbox>(withMailbox())`: the story's server sends its mail into a mailbox of this process. */
export interface WithMailbox {
  readonly mailbox: Mailbox;
}

/** @param more of the server's environment */
export function withMailbox(more: Env = {}) {
  return {
    mailbox: async ({}, use: (mailbox: Mailbox) => Promise<void>) => {
      const mailbox = await openMailbox();
      await use(mailbox);
      await mailbox.close();
    },
    env: async ({ mailbox }: WithMailbox, use: (env: Env) => Promise<void>) =>
      use({ SMTP_URL: mailbox.url, MAIL_FROM: 'rdv@salon.example', ...more }),
  };
}
