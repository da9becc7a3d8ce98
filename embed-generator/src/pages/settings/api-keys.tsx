import type { ApiKeyView, NewApiKey } from '@bookingsaas/server/contract/api-keys';
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { ownZone } from '../../time/own-zone.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Snippet } from '../../ui/snippet.tsx';
import { Empty, Notice, Show } from '../../ui/states.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { settingsTexts } from './texts.ts';

/** Keys of the API: made, shown once, revoked. */
export function ApiKeys({ tabs }: { readonly tabs: ComponentChildren }): VNode {
  const texts = useTexts(settingsTexts);
  const { admin } = useConsole();
  const [isAsking, setAsking] = useState(false);
  const [made, setMade] = useState<NewApiKey | null>(null);
  const loaded = useLoaded('api-keys', () => admin.apiKeys.list());
  const isEmpty = loaded.state === 'ready' && loaded.value.length === 0;
  return (
    <Page
      title={texts.title}
      tabs={tabs}
      actions={
        !isEmpty && (
          <Button kind="primary" icon="plus" onPress={() => setAsking(true)}>
            {texts.addKey}
          </Button>
        )
      }
    >
      <p class="read">
        {texts.keysText} <a href="/api/docs">{texts.docs}</a>
      </p>
      {made && (
        <div class="stack">
          <Notice kind="ok">{texts.made}</Notice>
          <Snippet code={made.secret} label={texts.secret} />
        </div>
      )}
      <Show of={loaded}>
        {(keys) =>
          keys.length === 0 ? (
            <Empty
              title={texts.noKeyTitle}
              actions={
                <Button kind="primary" onPress={() => setAsking(true)}>
                  {texts.makeKey}
                </Button>
              }
            >
              {texts.noKey}
            </Empty>
          ) : (
            <KeysTable keys={keys} />
          )
        }
      </Show>
      {isAsking && (
        <NewKeyDialog
          onClose={() => setAsking(false)}
          onMade={(key) => {
            setMade(key);
            setAsking(false);
            if (loaded.state === 'ready') loaded.reload();
          }}
        />
      )}
    </Page>
  );
}

function KeysTable({ keys }: { readonly keys: readonly ApiKeyView[] }): VNode {
  const texts = useTexts(settingsTexts);
  const formats = useFormats();
  const refusals = useRefusals();
  const { admin, known } = useConsole();
  const { defer } = useToasts();
  const zone = ownZone();
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.keyScope}</th>
          <th scope="col">{texts.created}</th>
          <th scope="col">{texts.lastUsed}</th>
          <th scope="col">
            <span class="hidden">{texts.revoke}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id}>
            <td class="first">
              <strong>{key.name}</strong>
            </td>
            <td>{key.scopes.includes('write') ? texts.write : texts.read}</td>
            <td class="later">{formats.moment(key.createdAt, zone)}</td>
            <td data-label={texts.lastUsed}>
              {key.lastUsedAt === null ? texts.never : formats.moment(key.lastUsedAt, zone)}
            </td>
            <td class="end">
              <button type="button" class="link" onClick={() => revoke(key)}>
                {texts.revoke} <span class="hidden">{key.name}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  function revoke({ id, name }: ApiKeyView): void {
    known.hide(id, 'api-keys');
    defer({
      text: texts.revoked(name),
      commit: () => admin.apiKeys.remove(id),
      undo: () => known.unhide(id, 'api-keys'),
      refused: refusals.sentence,
    });
  }
}
