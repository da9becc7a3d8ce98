import type { SnippetFacts } from './snippet-for.ts';

/** A React component: the loader once, whatever is rendered again. */
export function reactComponent(facts: SnippetFacts): string {
  return `import { useEffect } from 'react';

export function Booking() {
  useEffect(() => {
    if (document.getElementById('booking-loader')) return;
    const script = document.createElement('script');
    script.id = 'booking-loader';
    script.async = true;
${scriptLines(facts)}
    document.head.append(script);
  }, []);
  return <booking-widget widget="${facts.key}"${isolation(facts)} />;
}`;
}

/** What tells TypeScript of the element. */
export function reactTypes(): string {
  return `import 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'booking-widget': { widget: string; [attribute: string]: string };
    }
  }
}`;
}

/** A Vue component; Vue has to be told that the element is not one of its own. */
export function vueComponent(facts: SnippetFacts): string {
  return `<script setup>
import { onMounted } from 'vue';

onMounted(() => {
  if (document.getElementById('booking-loader')) return;
  const script = document.createElement('script');
  script.id = 'booking-loader';
  script.async = true;
${scriptLines(facts).replaceAll(/^ {2}/gm, '')}
  document.head.append(script);
});
</script>

<template>
  <booking-widget v-pre widget="${facts.key}"${isolation(facts)}></booking-widget>
</template>`;
}

function isolation({ isIsolated, placement, height, dataLayer = false }: SnippetFacts): string {
  if (!isIsolated) return '';
  const told = dataLayer ? ' datalayer=""' : '';
  const isOpened = placement === 'popup' || placement === 'floating';
  if (isOpened) return ` isolate="" placement="${placement}"${told}`;
  return ` isolate=""${height === null ? '' : ` height="${height}"`}${told}`;
}

function scriptLines({ origin, pinned }: SnippetFacts): string {
  const lines =
    pinned === null
      ? [`script.src = '${origin}/embed.js';`]
      : [
          `script.crossOrigin = 'anonymous';`,
          `script.integrity = '${pinned.integrity}';`,
          `script.src = '${pinned.url}';`,
        ];
  return lines.map((line) => `    ${line}`).join('\n');
}
