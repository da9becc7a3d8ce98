import type { ComponentProps, VNode } from 'preact';
import { useTexts } from '../i18n/language.ts';
import { Panel } from '../ui/panel.tsx';
import { whyTexts } from './texts.ts';
import { WhyNot } from './why-not.tsx';

/** The question beside a page. */
export function WhyPanel({
  onClose,
  ...asked
}: ComponentProps<typeof WhyNot> & { onClose(): void }): VNode {
  const texts = useTexts(whyTexts);
  return (
    <Panel label={texts.title} onClose={onClose}>
      <section>
        <WhyNot {...asked} />
      </section>
    </Panel>
  );
}
