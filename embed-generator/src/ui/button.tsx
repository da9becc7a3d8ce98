import type { ComponentChildren, VNode } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { useToasts } from './toasts.tsx';

interface Look {
  /** `primary` once a screen; `loss` only where a customer loses something; left out, just its words. */
  readonly kind?: 'primary' | 'plain' | 'danger' | 'loss';
  readonly icon?: IconName;
}

interface ButtonProps extends Look {
  readonly children?: ComponentChildren;
  /** Instead of words, when the button is only an icon. */
  readonly name?: string;
  readonly type?: 'button' | 'submit';
  readonly isBusy?: boolean;
  /** Why it cannot be pressed now; said to whoever tries. */
  readonly notNow?: string | undefined;
  readonly class?: string;
  onPress?(event: MouseEvent): void;
}

/** A button; one that is busy or not possible now keeps the focus and says why. */
export function Button(props: ButtonProps): VNode {
  const { kind, icon, children, name, type = 'button', isBusy = false, notNow, onPress } = props;
  const isOff = isBusy || notNow !== undefined;
  const { say } = useToasts();
  return (
    <button
      type={type}
      class={`button ${kind ?? ''} ${children === undefined ? 'square' : ''} ${props.class ?? ''}`}
      aria-label={name}
      title={notNow ?? name}
      aria-disabled={isOff}
      onClick={(event) => {
        if (!isOff) return onPress?.(event);
        event.preventDefault();
        if (notNow !== undefined) say(notNow);
      }}
    >
      {isBusy ? <Icon name="refresh" isTurning /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A link that looks like a button, because it leads somewhere. */
export function ButtonLink({
  kind,
  icon,
  href,
  children,
  name,
  opensTab = false,
  downloads = false,
}: Look & {
  readonly href: string;
  readonly children?: ComponentChildren;
  readonly name?: string;
  readonly opensTab?: boolean;
  /** What it leads to is a file to keep. */
  readonly downloads?: boolean;
}): VNode {
  return (
    <a
      class={`button ${kind ?? ''} ${children === undefined ? 'square' : ''}`}
      href={href}
      aria-label={name}
      {...(downloads ? { download: '' } : {})}
      {...(opensTab ? { target: '_blank', rel: 'noopener' } : {})}
    >
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
