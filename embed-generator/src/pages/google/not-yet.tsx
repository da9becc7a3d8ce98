import type { VNode } from 'preact';
import { useTexts } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Snippet } from '../../ui/snippet.tsx';
import { googleTexts } from './texts.ts';
import type { GoogleDesk } from './use-google.ts';

/** This server has no client of its own at Google: what to do, once. */
export function NotConfigured({ redirectUri }: { readonly redirectUri: string }): VNode {
  const texts = useTexts(googleTexts);
  return (
    <div class="google-start">
      <h2>{texts.notConfiguredTitle}</h2>
      <p class="read">{texts.notConfigured}</p>
      <ol class="steps">
        <li>{texts.stepProject}</li>
        <li>{texts.stepConsent}</li>
        <li>
          {texts.stepRedirect}
          <Snippet code={redirectUri} label={texts.redirectUri} />
        </li>
        <li>
          {texts.stepVariables}
          <Snippet code={`GOOGLE_CLIENT_ID=\nGOOGLE_CLIENT_SECRET=`} label={texts.variables} />
        </li>
        <li>{texts.stepCheck}</li>
      </ol>
    </div>
  );
}

/** Nothing is connected: what will come of it, what Google will ask, and the way there. */
export function NotConnected({ desk }: { readonly desk: GoogleDesk }): VNode {
  const texts = useTexts(googleTexts);
  return (
    <div class="google-start">
      <h2>{texts.notConnectedTitle}</h2>
      <p class="read">{texts.notConnected}</p>
      <div class="block google-scopes">
        <h3>{texts.scopeTitle}</h3>
        <p class="with-icon">
          <Icon name="check" />
          <span>
            {texts.scopeEvents}
            <span class="quiet hint-line">{texts.scopeEventsMore}</span>
          </span>
        </p>
        <p class="quiet">{texts.scopeNothing}</p>
      </div>
      <div>
        <Button kind="primary" isBusy={desk.isLeaving} onPress={() => desk.leave('events')}>
          {desk.isLeaving ? texts.connecting : texts.connect}
        </Button>
      </div>
    </div>
  );
}

/** Disconnected, but not all is given back yet. */
export function Closing(): VNode {
  const texts = useTexts(googleTexts);
  return (
    <div class="state" role="status">
      <h2>{texts.closingTitle}</h2>
      <p>{texts.closing}</p>
    </div>
  );
}
