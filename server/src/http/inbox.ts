/** Keeps messages for one slow reader. */
export interface Inbox<T> {
  put(message: T): void;
  /** No more comes; what is there can still be read. */
  end(): void;
  /** The next message; `null` when none came in time, `undefined` after the end. */
  next(waitMs: number): Promise<T | null | undefined>;
}

/** When `most` messages wait, they make room for the one that `summary` stands for, so memory stays bounded. */
export function createInbox<T>({ most, summary }: { most: number; summary: T }): Inbox<T> {
  let waiting: T[] = [];
  let isEnded = false;
  let wake: (() => void) | undefined;
  return {
    put(message) {
      if (isEnded) return;
      if (waiting.length < most) waiting.push(message);
      else waiting = [summary];
      wake?.();
    },
    end() {
      isEnded = true;
      wake?.();
    },
    async next(waitMs) {
      if (waiting.length === 0 && !isEnded) await somethingOr(waitMs);
      const message = waiting.shift();
      if (message !== undefined) return message;
      return isEnded ? undefined : null;
    },
  };

  function somethingOr(waitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
