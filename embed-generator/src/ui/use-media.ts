import { useEffect, useState } from 'preact/hooks';

/** Whether a media query such as `(max-width: 720px)` holds, again whenever that changes. */
export function useMedia(asked: string): boolean {
  const [query] = useState(() => matchMedia(asked));
  const [isSo, setSo] = useState(query.matches);
  useEffect(() => {
    const change = () => setSo(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return isSo;
}
