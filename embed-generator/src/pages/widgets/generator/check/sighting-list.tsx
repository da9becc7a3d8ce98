import type { Sighting } from '@bookingsaas/server/contract/sites';
import type { VNode } from 'preact';
import { useConsole } from '../../../../console-context.ts';
import { useLoaded } from '../../../../loading/use-loaded.ts';
import { useFormats } from '../../../../i18n/formats.ts';
import { useTexts } from '../../../../i18n/language.ts';
import { Badge, Show } from '../../../../ui/states.tsx';
import { checkTexts } from './texts.ts';

/** Where visitors were shown the widget. */
export function SightingList({
  widgetKey,
  onAllow,
}: {
  readonly widgetKey: string;
  onAllow(site: string): void;
}): VNode {
  const texts = useTexts(checkTexts);
  const formats = useFormats();
  const { ask } = useConsole();
  const loaded = useLoaded(`sightings ${widgetKey}`, async () => {
    const path = `/v1/widgets/${widgetKey}/sightings`;
    return (await ask<{ items: Sighting[] }>('GET', path)).items;
  });
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <aside class="sightings" aria-label={texts.lastSeen}>
      <h2>{texts.lastSeen}</h2>
      <Show of={loaded}>
        {(sightings) =>
          sightings.length === 0 ? (
            <p class="soft">{texts.seenNowhere}</p>
          ) : (
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{texts.seenWhere}</th>
                  <th scope="col" class="end">
                    {texts.seenWhen}
                  </th>
                </tr>
              </thead>
              <tbody>
                {sightings.map(({ origin, path, lastSeen, isAllowed }) => (
                  <tr key={`${origin}${path}`}>
                    <td>
                      {new URL(origin).host}
                      {path}{' '}
                      {!isAllowed && (
                        <>
                          <Badge kind="warn">{texts.notAllowed}</Badge>{' '}
                          <button type="button" class="link" onClick={() => onAllow(origin)}>
                            {texts.allowShort}
                          </button>
                        </>
                      )}
                    </td>
                    <td class="end num">{formats.moment(lastSeen, zone)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Show>
    </aside>
  );
}
