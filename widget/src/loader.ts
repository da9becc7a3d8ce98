import { defineElement } from './element.ts';
import { ATTRIBUTES } from './options.ts';

/** Written in by the build: the address of each chunk that can draw a widget, by locale; `''` is the isolated one. */
declare const __HOMES__: Readonly<Record<string, string>>;

// Several script tags, also of different versions, may stand on one page: the first one defines the element,
// each adds the widget its own tag asks for. A tag that has added its widget carries `data-done`, because
// two versions share nothing but the document.
const TAG = 'booking-widget';

try {
  const { currentScript } = document;
  const scripts: Iterable<Element> = currentScript
    ? [currentScript]
    : document.querySelectorAll('script[src*="/embed.js"]');
  for (const script of scripts) {
    if (script instanceof HTMLScriptElement) addWidget(script, new URL(script.src));
  }
} catch (error) {
  // Nothing is thrown out of our element, but whoever looks for the reason finds it.
  console.warn(error);
}

function addWidget(script: HTMLScriptElement, { origin, searchParams }: URL): void {
  defineElement(TAG, { server: origin, homes: __HOMES__, landing: location.search, asked: {} });
  const host = document.createElement(TAG);
  host.setAttribute('server', origin);
  for (const name of ATTRIBUTES) {
    // Some tag managers drop data attributes, so the address of the script can carry them too.
    const value = script.getAttribute(`data-${name}`) ?? searchParams.get(name);
    if (value !== null) host.setAttribute(name, value);
  }
  if (!host.hasAttribute('widget') || script.dataset['done']) return;
  script.dataset['done'] = '1';
  place(script, host);
}

// A widget in the head would never be seen, so it waits for the body.
function place(script: HTMLScriptElement, host: HTMLElement): void {
  const { body } = document;
  if (!body) addEventListener('DOMContentLoaded', () => document.body.append(host), { once: true });
  else if (body.contains(script)) script.after(host);
  else body.append(host);
}
