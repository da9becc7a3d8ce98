import { ATTRIBUTES } from './options.ts';
import { start } from './placements/start.ts';
import type { World } from './placements/start.ts';

/**
 * Defines `<booking-widget>` once: it follows its attributes and its place in the document, and leaves
 * nothing behind when it goes.
 */
export function defineElement(tag: string, world: World): void {
  if (customElements.get(tag)) return;
  customElements.define(
    tag,
    class extends HTMLElement {
      static readonly observedAttributes: readonly string[] = ATTRIBUTES;

      readonly #root = this.attachShadow({ mode: 'open' });
      #shown = '';
      #stop: (() => void) | undefined;
      #isDue = false;

      connectedCallback(): void {
        // Frameworks move elements and set attributes one by one: only what holds at the end of the task counts.
        if (this.#isDue) return;
        this.#isDue = true;
        queueMicrotask(() => {
          this.#isDue = false;
          this.#settle();
        });
      }

      disconnectedCallback(): void {
        // An open popup cannot move along: out of the document, the browser drops it from the top layer.
        this.#root.dispatchEvent(new Event('leave'));
        this.connectedCallback();
      }

      attributeChangedCallback(): void {
        this.connectedCallback();
      }

      #settle(): void {
        const isWanted = this.isConnected && this.getAttribute('widget');
        const wanted = isWanted ? ATTRIBUTES.map((name) => this.getAttribute(name)).join('\n') : '';
        if (wanted === this.#shown) return;
        this.#shown = wanted;
        this.#stop?.();
        this.#stop = wanted ? start(this, this.#root, world) : undefined;
      }
    },
  );
}
