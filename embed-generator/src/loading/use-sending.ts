import { useState } from 'preact/hooks';

/** A form on its way: busy while it is sent, with what was refused afterwards. */
export interface Sending {
  readonly isBusy: boolean;
  readonly error: unknown;
  send(work: () => Promise<void>): void;
}

export function useSending(): Sending {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return {
    isBusy,
    error,
    send(work) {
      setBusy(true);
      setError(null);
      void work()
        .catch((refused: unknown) => setError(refused))
        .finally(() => setBusy(false));
    },
  };
}
