import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../shell/code-missing.tsx';

/** A component whose code arrives when it is first shown. */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => VNode | null {
  return function Late(props) {
    const [loaded, setLoaded] = useState<{ Component: ComponentType<Props> } | null>(null);
    useEffect(() => {
      void codeOf(load).then((Component) => setLoaded({ Component }));
    }, []);
    return loaded === null ? null : <loaded.Component {...props} />;
  };
}
