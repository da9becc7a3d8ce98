import { createEmulator } from 'emulate';
import type { Account } from './account.ts';
import { askAt } from './exchange.ts';
import type { Ask, Reply } from './exchange.ts';

/** Emulate with our account in it. */
export interface Emulate {
  ask(ask: Ask): Promise<Reply>;
  /** A later state of a message. @throws when emulate does not know it */
  settle(sid: string, status: string): Promise<void>;
  stop(): Promise<void>;
}

// Emulate answers 403 to the five thousandth request of an hour with the same Authorization. Signs of equality after
// base64 change nothing of what it says, and make it another one.
const SPELLINGS = 40;
const ASKED_BY_EACH = 4_900;

export async function startEmulate(account: Account): Promise<Emulate> {
  const basic = `Basic ${btoa(`${account.sid}:${account.authToken}`)}`;
  const spelling = (count: number) => basic + '='.repeat(count);
  const emulator = await createEmulator({
    service: 'twilio',
    port: 0,
    seed: { ...seedOf(account), tokens: tokensFor(spelling) },
  });
  let asked = 0;
  const rested = () => spelling(Math.floor((asked += 1) / ASKED_BY_EACH) % SPELLINGS);
  return {
    ask(ask) {
      const isOurs = ask.headers['authorization'] === basic;
      const authorization = isOurs ? { authorization: rested() } : {};
      return askAt(emulator.url, { ...ask, headers: { ...ask.headers, ...authorization } });
    },
    async settle(sid, status) {
      const { ok } = await fetch(`${emulator.url}/_twilio/simulate/message-status`, {
        method: 'POST',
        headers: { Authorization: rested() },
        body: new URLSearchParams({ MessageSid: sid, Status: status }),
      });
      if (!ok) throw new Error(`emulate does not know the status ${status}`);
    },
    stop: () => emulator.close(),
  };
}

function tokensFor(spelling: (count: number) => string) {
  const login = { login: 'loopback', scopes: [] };
  return Object.fromEntries(
    Array.from({ length: SPELLINGS }, (_, count) => [spelling(count), login]),
  );
}

function seedOf(account: Account) {
  return {
    twilio: {
      account: {
        sid: account.sid,
        auth_token: account.authToken,
        friendly_name: 'Loopback',
      },
      phone_numbers: [{ phone_number: account.sms, friendly_name: 'SMS' }],
      messaging_services: [
        {
          sid: account.messagingService,
          friendly_name: 'Rendez-vous',
          phone_numbers: [account.sms],
        },
      ],
    },
  };
}
