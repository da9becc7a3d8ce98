import type { WidgetView } from '@bookingsaas/server/contract/widgets';
import type { Look } from '../draft.ts';
import { HOST_TEXTS } from './host-texts.ts';
import type { HostWords } from './host-texts.ts';
import { sun } from './sun.ts';

interface Sample {
  readonly view: WidgetView;
  readonly look: Look;
  readonly isShared: boolean;
  /** Where the booking page itself is shown instead, the way back. */
  readonly onBack?: () => void;
}

/** Draws a sample page around the place of the widget. */
export function drawHostPage(body: HTMLElement, sample: Sample): { readonly place: HTMLElement } {
  const { view, look, isShared, onBack } = sample;
  const words = HOST_TEXTS[look.language];
  const place = element('div', { class: `place ${view.placement}` });
  const note = isShared ? [element('p', { class: 'note', role: 'note' }, [words.note])] : [];
  // In a frame, landmarks belong to the page around it.
  const alone =
    look.host === 'inside' ? place : element('main', { 'aria-label': words.title }, [place]);
  body.className = `host ${onBack === undefined ? look.host : 'lone'}`;
  body.replaceChildren(
    ...note,
    ...(onBack !== undefined
      ? [backTo(words.back, onBack), alone]
      : look.host === 'booking' || look.host === 'article'
        ? sitePage(sample, words, place)
        : [alone]),
  );
  return { place };
}

function sitePage({ view, look }: Sample, words: HostWords, place: HTMLElement): HTMLElement[] {
  const { name } = view.business;
  const nav = words.nav.map((entry) => element('span', {}, [entry]));
  const header = element('header', {}, [
    element('strong', {}, [name]),
    element('nav', { 'aria-label': name }, nav),
  ]);
  const main =
    look.host === 'booking'
      ? element('main', { 'aria-label': words.title }, [opening(words), place])
      : element('main', { class: 'beside', 'aria-label': words.title }, [article(words), place]);
  return [header, main, element('footer', {}, [`${name} · ${words.foot}`])];
}

function opening(words: HostWords): HTMLElement {
  const text = element('div', {}, [
    element('h1', {}, [words.title]),
    element('p', { class: 'lead' }, [words.lead]),
  ]);
  return element('div', { class: 'opening' }, [text, sun()]);
}

function article(words: HostWords): HTMLElement {
  return element('article', {}, [
    element('h1', {}, [words.article]),
    element('div', { class: 'picture' }, [sun()]),
    ...words.paragraphs.map((text) => element('p', {}, [text])),
  ]);
}

function backTo(words: string, onBack: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'way-back' }, [words]);
  button.addEventListener('click', onBack);
  return button;
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
