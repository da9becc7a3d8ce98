import type { ComponentChildren, VNode } from 'preact';
import type { Loaded } from '../loading/use-loaded.ts';
import { useTexts } from '../i18n/language.ts';
import { shellTexts } from '../i18n/shell-texts.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

/** Shows what was loaded, or the grey shapes before it, or what went wrong and when it is tried again. */
export function Show<Value>({
  of,
  bones = <Bones />,
  children,
}: {
  readonly of: Loaded<Value>;
  readonly bones?: ComponentChildren;
  readonly children: (value: Value) => ComponentChildren;
}): VNode {
  if (of.state === 'ready') return <>{children(of.value)}</>;
  if (of.state === 'loading') return <div aria-busy="true">{of.isSlow && bones}</div>;
  return <Failure of={of} />;
}

function Failure({ of }: { of: Extract<Loaded<unknown>, { state: 'failed' }> }): VNode {
  const texts = useTexts(shellTexts);
  return (
    <div class="state" role="alert">
      <Icon name="alert" />
      <h2>{texts.couldNotRead}</h2>
      <p>{texts.nothingLost}</p>
      <div class="row">
        <Button kind="plain" onPress={of.retry}>
          {texts.retry}
        </Button>
        <span class="quiet num">{texts.retryIn(of.retryIn)}</span>
      </div>
    </div>
  );
}

/** Nothing here yet: what will come, and what to do next. */
export function Empty({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
}): VNode {
  return (
    <div class="state">
      <h2>{title}</h2>
      <p>{children}</p>
      {actions && <div class="row">{actions}</div>}
    </div>
  );
}

/** Grey shapes of a table. */
export function Bones({ rows = 6 }: { readonly rows?: number }): VNode {
  return (
    <div class="bones">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row}>
          <div class="bone" style={{ width: '64px' }} />
          <div class="bone" style={{ width: `${140 + ((row * 53) % 90)}px` }} />
          <div class="bone" style={{ width: '64px', marginLeft: 'auto' }} />
        </div>
      ))}
    </div>
  );
}

/** A sentence across the page that waits for somebody. */
export function Notice({
  kind = 'warn',
  children,
  action,
}: {
  readonly kind?: 'warn' | 'bad' | 'info' | 'ok';
  readonly children: ComponentChildren;
  readonly action?: ComponentChildren;
}): VNode {
  return (
    <div class={`notice ${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      <Icon name={NOTICE_ICONS[kind]} />
      <div class="grow">{children}</div>
      {action}
    </div>
  );
}

const NOTICE_ICONS: Readonly<Record<'warn' | 'bad' | 'info' | 'ok', IconName>> = {
  warn: 'warning',
  bad: 'alert',
  info: 'info',
  ok: 'done',
};

/** A state in one word, coloured. */
export function Badge({
  kind,
  children,
}: {
  readonly kind?: 'ok' | 'warn' | 'bad' | undefined;
  readonly children: ComponentChildren;
}): VNode {
  return <span class={`badge ${kind ?? ''}`}>{children}</span>;
}
