import { useEffect, useState } from 'preact/hooks';

/** The moment it is, in epoch milliseconds, again every half minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Whether the page is as narrow as a phone. */
export function useNarrow(): boolean {
  const [query] = useState(() => matchMedia('(max-width: 720px)'));
  const [isNarrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const change = () => setNarrow(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return isNarrow;
}
