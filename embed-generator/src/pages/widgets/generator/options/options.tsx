import type { VNode } from 'preact';
import { useTexts } from '../../../../i18n/language.ts';
import type { Look } from '../draft.ts';
import type { Material } from '../material.ts';
import { generatorTexts } from '../texts.ts';
import type { DraftWork } from '../use-draft.ts';
import { Behaviour } from './behaviour.tsx';
import { Colours } from './colours.tsx';
import { FirstScreen } from './first-screen.tsx';
import { Offered } from './offered.tsx';
import type { PartName } from './part.tsx';
import { Place } from './place.tsx';
import { Shape } from './shape.tsx';
import { Sites } from './sites.tsx';
import './options.css';

export interface OptionProps {
  readonly work: DraftWork;
  readonly look: Look;
  wrong(field: string): string | undefined;
}

/** Everything that can be chosen for a widget, in parts that fold. */
export function Options({
  work,
  look,
  wrong,
  part,
  onPart,
  onRemove,
  services,
  people,
  currency,
}: OptionProps &
  Pick<Material, 'services' | 'people' | 'currency'> & {
    /** What a phone shows, one at a time; `embed` stands below the preview. */
    readonly part: PartName | 'embed';
    onPart(part: PartName | 'embed'): void;
    onRemove(): void;
  }): VNode {
  const texts = useTexts(generatorTexts);
  return (
    <section class="options" aria-label={texts.options}>
      <nav class="tabs parts" aria-label={texts.options}>
        {(
          [
            ['offered', texts.tabOffered],
            ['placement', texts.placement],
            ['colours', texts.colours],
            ['shape', texts.tabShape],
            ['sites', texts.tabSites],
            ['more', texts.tabMore],
            ['embed', texts.embed],
          ] as const
        ).map(([name, label]) => (
          <button
            key={name}
            type="button"
            aria-pressed={part === name}
            onClick={() => onPart(name)}
          >
            {label}
          </button>
        ))}
      </nav>
      <Offered work={work} services={services} people={people} currency={currency} />
      <Place work={work} wrong={wrong} />
      <FirstScreen work={work} />
      <Colours work={work} look={look} wrong={wrong} />
      <Shape work={work} />
      <Sites work={work} wrong={wrong} />
      <Behaviour work={work} wrong={wrong} onRemove={onRemove} />
    </section>
  );
}
