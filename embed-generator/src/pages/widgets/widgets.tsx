import type { Sighting } from '@bookingsaas/server/contract/sites';
import type { Widget } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useConsole } from '../../console-context.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { useSending } from '../../loading/use-sending.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Notice, Show } from '../../ui/states.tsx';
import { placementOptions } from './placements.ts';
import { widgetTexts } from './texts.ts';

/** What is pasted into sites. */
export function Widgets(): VNode {
  const texts = useTexts(widgetTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { route } = useLocation();
  const { isBusy, error, send } = useSending();
  const loaded = useLoaded('widgets', () => admin.widgets.list());
  const isEmpty = loaded.state === 'ready' && loaded.value.length === 0;
  const add = () =>
    send(async () => {
      const widget = await admin.widgets.add({ name: texts.firstName });
      route(`/console/widgets/${widget.key}`);
    });
  return (
    <Page
      title={texts.title}
      actions={
        !isEmpty && (
          <Button kind="primary" icon="plus" isBusy={isBusy} onPress={add}>
            {texts.add}
          </Button>
        )
      }
    >
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      <Show of={loaded}>
        {(widgets) =>
          widgets.length === 0 ? (
            <Empty
              title={texts.noneTitle}
              actions={
                <Button kind="primary" isBusy={isBusy} onPress={add}>
                  {texts.addFirst}
                </Button>
              }
            >
              {texts.none}
            </Empty>
          ) : (
            <WidgetsTable widgets={widgets} />
          )
        }
      </Show>
    </Page>
  );
}

function WidgetsTable({ widgets }: { readonly widgets: readonly Widget[] }): VNode {
  const texts = useTexts(widgetTexts);
  const placements = placementOptions(texts);
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.placement}</th>
          <th scope="col">{texts.sites}</th>
          <th scope="col">{texts.lastSeen}</th>
          <th scope="col" class="end">
            {texts.offered}
          </th>
        </tr>
      </thead>
      <tbody>
        {widgets.map((widget) => (
          <tr key={widget.key}>
            <td class="first">
              <a class="open" href={`/console/widgets/${widget.key}`}>
                {widget.name}
              </a>
              <span class="sub">{widget.key}</span>
            </td>
            <td>{placements.find(({ value }) => value === widget.placement)?.label}</td>
            <td class="later">{widget.allowedSites.join(', ') || texts.everySite}</td>
            <td class="later">
              <LastSeen of={widget} />
            </td>
            <td class="end later">{widget.serviceIds.length || texts.every}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where and when visitors were last shown a widget; nothing while that is not known. */
function LastSeen({ of: { key } }: { readonly of: Widget }): VNode | null {
  const texts = useTexts(widgetTexts);
  const formats = useFormats();
  const { ask } = useConsole();
  const loaded = useLoaded(`last seen ${key}`, async () => {
    const path = `/v1/widgets/${key}/sightings`;
    return (await ask<{ items: Sighting[] }>('GET', path)).items[0] ?? null;
  });
  if (loaded.state !== 'ready') return null;
  if (loaded.value === null) return <span class="soft">{texts.notSeen}</span>;
  const { origin, lastSeen } = loaded.value;
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <>
      {new URL(origin).host}
      <span class="sub num">{formats.moment(lastSeen, zone)}</span>
    </>
  );
}
