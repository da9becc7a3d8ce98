import type { WidgetView } from '@bookingsaas/server/contract/widgets';
import type { Look } from '../draft.ts';
import { HOST_TEXTS } from './host-texts.ts';

/** Draws a sample page around the place of the widget. */
export function drawHostPage(
  body: HTMLElement,
  { view, look, isShared }: { view: WidgetView; look: Look; isShared: boolean },
): { readonly place: HTMLElement } {
  const words = HOST_TEXTS[look.language];
  const place = element('div', { class: 'place' });
  const header = element('header', {}, [
    element('strong', {}, [view.business.name]),
    element(
      'nav',
      {},
      words.nav.map((name) => element('span', {}, [name])),
    ),
  ]);
  const note = isShared ? [element('p', { class: 'note', role: 'note' }, [words.note])] : [];
  const footer = element('footer', {}, [`${view.business.name} · ${words.foot}`]);
  const content =
    look.host === 'bare'
      ? [element('main', { 'aria-label': words.title }, [place])]
      : look.host === 'booking'
        ? [
            header,
            element('main', { 'aria-label': words.title }, [
              element('h1', {}, [words.title]),
              element('p', { class: 'lead' }, [words.lead]),
              place,
            ]),
            footer,
          ]
        : [
            header,
            element('main', { class: 'beside', 'aria-label': words.title }, [
              element('article', {}, [
                element('h1', {}, [words.article]),
                ...words.paragraphs.map((text) => element('p', {}, [text])),
              ]),
              place,
            ]),
            footer,
          ];
  body.className = `host ${look.host}`;
  body.replaceChildren(...note, ...content);
  return { place };
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[] = [],
): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
