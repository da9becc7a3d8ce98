import type { VNode } from 'preact';
import { useConsole } from '../console-context.ts';
import { useTexts } from '../i18n/language.ts';
import { shellTexts } from '../i18n/shell-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { initialOf } from '../ui/initial-of.ts';
import { Menu } from '../ui/menu.tsx';

/** Names the business at work; with several, or where one may open another, it leads to them. */
export function BusinessSwitcher(): VNode {
  const texts = useTexts(shellTexts);
  const { business, session, switchTo } = useConsole();
  const face = (
    <>
      <span class="tile" aria-hidden="true">
        {initialOf(business.name)}
      </span>
      <strong>{business.name}</strong>
    </>
  );
  if (session.businesses.length < 2 && !session.mayAddBusinesses) {
    return <div class="switcher">{face}</div>;
  }
  return (
    <Menu
      class="switcher"
      name={texts.business}
      face={
        <>
          {face}
          <Icon name="upDown" />
        </>
      }
    >
      {(close) => (
        <>
          {session.businesses.map((one) => (
            <button
              type="button"
              key={one.id}
              data-leaves={one.id === business.id ? undefined : ''}
              onClick={() => {
                close();
                switchTo(one.id);
              }}
            >
              <span class="grow">{one.name}</span>
              {one.id === business.id && <Icon name="check" />}
            </button>
          ))}
          {session.mayAddBusinesses && (
            <>
              <hr />
              <a href="/console/start?new" onClick={close}>
                <Icon name="plus" />
                {texts.newBusiness}
              </a>
            </>
          )}
        </>
      )}
    </Menu>
  );
}
