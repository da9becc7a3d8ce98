import type { RequestClient, Twilio } from 'twilio';
import type { TextAccount } from '../../ports/text-messages.ts';
import { tooMany } from './twilio-errors.ts';

type RequestOptions<Data> = Parameters<typeof RequestClient.prototype.request<Data>>[0];

/** A client of Twilio for an account. */
export type OpenClient = (account: TextAccount) => Promise<Twilio>;

/** Loads Twilio's client when it is first needed; `rootUrl` sends its requests elsewhere, such as to an emulator. */
export function createClients(rootUrl: string | null, timeoutMs: number): OpenClient {
  let loading: ReturnType<typeof load> | undefined;
  return async ({ accountSid, authToken }) => {
    loading ??= load(rootUrl, timeoutMs);
    const { twilio, httpClient } = await loading;
    return twilio(accountSid, authToken, { httpClient });
  };
}

async function load(rootUrl: string | null, timeout: number) {
  const { default: twilio } = await import('twilio');
  // The client has no setting for another address.
  class ElsewhereClient extends twilio.RequestClient {
    override async request<Data>(options: RequestOptions<Data>) {
      const uri = rootUrl === null ? options.uri : elsewhere(options.uri, rootUrl);
      const answer = await super.request<Data>({ ...options, uri });
      // The client's own error leaves the headers out, and so the time to wait.
      if (answer.statusCode === 429) throw tooMany(answer);
      return answer;
    }
  }
  // On a connection that was kept, nobody could tell whether the message had gone before it ended.
  return { twilio, httpClient: new ElsewhereClient({ timeout, keepAlive: false }) };
}

/** The same path and query below another root. */
function elsewhere(uri: string, rootUrl: string): string {
  const { pathname, search } = new URL(uri);
  return `${rootUrl}${pathname}${search}`;
}
