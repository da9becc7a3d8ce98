import type { DemoKeys } from './keys.ts';

/**
 * What an owner pastes, for each placement; pages carry exactly what the index prints. `inline` and `iframe` are the
 * generator's own (`tests/api/demo-site.test.ts` compares them); the others use attributes it has no need of.
 */
export type Snippets = {
  inline: string;
  popup: string;
  floating: string;
  iframe: string;
  /** Without a style attribute, which a strict policy would refuse. */
  strictIframe: string;
  link: string;
  loader: string;
};

/** Writes the snippets for a booking server, whose origin and keys must be free of HTML. */
export function snippetsFor(bookingOrigin: string, keys: DemoKeys): Snippets {
  const loader = `<script async src="${bookingOrigin}/embed.js"></script>`;
  return {
    inline: `${loader}\n<booking-widget widget="${keys.salon}"></booking-widget>`,
    popup: `<booking-widget widget="${keys.physio}" placement="popup" for="book"></booking-widget>\n${loader}`,
    floating: `<booking-widget widget="${keys.physio}" placement="floating"></booking-widget>\n${loader}`,
    iframe:
      `<iframe src="${bookingOrigin}/w/${keys.tutor}?embed=1" title="Book an appointment"\n` +
      `  style="display:block;width:100%;height:760px;border:0;color-scheme:light dark"></iframe>`,
    strictIframe:
      `<iframe src="${bookingOrigin}/w/${keys.salon}?embed=1" title="Prendre rendez-vous"\n` +
      `  class="frame"></iframe>`,
    link: `<a href="${bookingOrigin}/w/${keys.salon}">Prendre rendez-vous</a>`,
    loader,
  };
}
