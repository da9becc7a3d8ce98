import type { ComponentChildren, VNode } from 'preact';
import { createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../i18n/language.ts';
import { shellTexts } from '../i18n/shell-texts.ts';
import { Button } from './button.tsx';

/** Opens the search over everything. */
export const OpenSearch = createContext<() => void>(() => {});

/** Opens the navigation where it is folded away. */
export const OpenNavigation = createContext<() => void>(() => {});

interface PageProps {
  readonly title: string;
  /** The page this one belongs to. */
  readonly within?: { readonly label: string; readonly href: string };
  /** Right after the title: what the page is about. */
  readonly beside?: ComponentChildren;
  readonly tabs?: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** Beside the content: a `Panel`. */
  readonly panel?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page of the console: its header, its content, and perhaps a panel beside it. */
export function Page({ title, within, beside, tabs, actions, panel, children }: PageProps): VNode {
  const texts = useTexts(shellTexts);
  const openNavigation = useContext(OpenNavigation);
  const tabList = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone there are more tabs than fit.
    const current = tabList.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  useEffect(() => {
    document.title = `${title} · BookingSaaS`;
  }, [title]);
  return (
    <main class="main">
      <header class="head">
        <Button class="menu" icon="menu" name={texts.openMenu} onPress={openNavigation} />
        <h1>
          {within && (
            <span class="crumb">
              <a href={within.href}>
                <span>{within.label}</span>
              </a>
              <i>{' › '}</i>
            </span>
          )}
          {title}
        </h1>
        {beside}
        {tabs && (
          <nav class="tabs" aria-label={title} ref={tabList}>
            {tabs}
          </nav>
        )}
        {actions && <div class="actions">{actions}</div>}
      </header>
      <div class="split">
        <div class="body">{children}</div>
        {panel}
      </div>
    </main>
  );
}
