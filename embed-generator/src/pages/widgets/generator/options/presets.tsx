import { THEME_PRESETS } from '@bookingsaas/server/domain/theme/presets';
import type { ThemePreset } from '@bookingsaas/server/domain/theme/presets';
import type { VNode } from 'preact';
import { useTexts } from '../../../../i18n/language.ts';
import type { GeneratorWords } from '../i18n/fr.ts';
import { generatorTexts } from '../texts.ts';
import type { DraftWork } from '../use-draft.ts';

/** A dozen looks to begin with; one press, and one step to undo. */
export function Presets({ work }: { readonly work: DraftWork }): VNode {
  const texts = useTexts(generatorTexts);
  const { theme } = work.draft;
  return (
    <div class="presets" role="group" aria-label={texts.presets}>
      {THEME_PRESETS.map(({ id, theme: look }) => (
        <button
          key={id}
          type="button"
          title={nameOf(id, texts)}
          aria-label={nameOf(id, texts)}
          aria-pressed={look.brand === theme.brand && look.background === theme.background}
          style={{
            background: look.background ?? '#ffffff',
            borderRadius: `${Math.min(look.radius, 12)}px`,
          }}
          onClick={() => work.setTheme(look)}
        >
          <span style={{ background: look.brand }} />
        </button>
      ))}
    </div>
  );
}

function nameOf(id: ThemePreset['id'], texts: GeneratorWords): string {
  const names: Readonly<Record<ThemePreset['id'], string>> = {
    lagoon: texts.presetLagoon,
    terracotta: texts.presetTerracotta,
    olive: texts.presetOlive,
    ink: texts.presetInk,
    cobalt: texts.presetCobalt,
    plum: texts.presetPlum,
    rose: texts.presetRose,
    honey: texts.presetHoney,
    forest: texts.presetForest,
    slate: texts.presetSlate,
    linen: texts.presetLinen,
    night: texts.presetNight,
  };
  return names[id];
}
