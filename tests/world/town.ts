import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Answer, Order } from './town-messages.ts';

/** The server and the demo site in a process of their own, for one worker. */
export interface TownProcess {
  readonly bookingOrigin: string;
  readonly demoOrigin: string;
  /** Starts afresh at an instant and gives the API keys by slug. */
  open(
    now: string,
    env?: Readonly<Record<string, string>>,
  ): Promise<Readonly<Record<string, string>>>;
  setNow(now: string): Promise<void>;
  /** The link that makes the first account; empty once there is one. */
  offerSetup(now: string): Promise<string>;
  /** The last message to somebody; empty when there was none. */
  lastLetter(now: string, to: string): Promise<string>;
  /** Sends what waits in the outbox. */
  deliver(now: string): Promise<void>;
  /** Counts in what widgets told of visits. */
  count(now: string): Promise<void>;
  stop(): Promise<void>;
}

const PATIENCE_MS = 30_000;

/** Forks the process and waits until it listens. */
export async function startTown(): Promise<TownProcess> {
  const child = fork(join(import.meta.dirname, 'e2e-server.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  const { bookingOrigin = '', demoOrigin = '' } = await answerTo(child, 0);
  let lastId = 0;
  return {
    bookingOrigin,
    demoOrigin,
    open: async (now, env = {}) => (await ask('open', now, { env })).keys ?? {},
    setNow: async (now) => void (await ask('set-clock', now)),
    offerSetup: async (now) => (await ask('offer-setup', now)).setupLink ?? '',
    lastLetter: async (now, to) => (await ask('last-letter', now, { to })).letter ?? '',
    deliver: async (now) => void (await ask('deliver', now)),
    count: async (now) => void (await ask('count', now)),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await ended;
    },
  };

  async function ask(
    what: Order['do'],
    now: string,
    more: Pick<Order, 'env' | 'to'> = {},
  ): Promise<Answer> {
    const id = ++lastId;
    const answered = answerTo(child, id);
    child.send({ id, do: what, now, ...more } satisfies Order);
    return answered;
  }
}

function answerTo(child: ChildProcess, id: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => settle(new Error('The server of the stories does not answer')),
      PATIENCE_MS,
    );
    child.on('message', hear);
    child.once('exit', leave);

    function hear(message: Answer): void {
      if (message.id !== id) return;
      settle(message.error === undefined ? message : new Error(message.error));
    }

    function leave(code: number | null): void {
      settle(new Error(`The server of the stories ended with code ${code}`));
    }

    function settle(outcome: Answer | Error): void {
      clearTimeout(timer);
      child.off('message', hear);
      child.off('exit', leave);
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
    }
  });
}
