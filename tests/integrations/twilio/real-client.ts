import twilio from 'twilio';
import RequestClient from 'twilio/lib/base/RequestClient.js';
import type { Twilio } from '../../world/twilio/start-twilio.ts';

/** The client everybody uses, pointed at this machine. */
export function realClient({ url, account }: Pick<Twilio, 'url' | 'account'>): twilio.Twilio {
  class HereClient extends RequestClient {
    override request<T>(options: RequestClient.RequestOptions<T>) {
      return super.request<T>({
        ...options,
        uri: options.uri.replace('https://api.twilio.com', url),
        timeout: 500,
      });
    }
  }
  return twilio(account.sid, account.authToken, { httpClient: new HereClient() });
}

/** What the client throws, as status and code; `ok` when it throws nothing. */
export async function outcomeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'ok';
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    // @NOTE a RestException, or an AxiosError without an answer.
    const { status, code } = error as Error & { status?: number; code?: number | string };
    return status === undefined ? `no answer ${code}` : `${status} ${code}`;
  }
}
