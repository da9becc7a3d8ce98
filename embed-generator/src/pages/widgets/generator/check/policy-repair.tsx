import type { SiteCheck } from '@bookingsaas/server/contract/sites';
import type { VNode } from 'preact';
import { useTexts } from '../../../../i18n/language.ts';
import { Snippet } from '../../../../ui/snippet.tsx';
import { checkTexts } from './texts.ts';

/** The rule that blocks, with what to add marked, and the whole of it to copy. */
export function PolicyRepair({
  policy,
  page,
}: {
  readonly policy: NonNullable<SiteCheck['policy']>;
  readonly page: string;
}): VNode {
  const texts = useTexts(checkTexts);
  return (
    <div class="stack">
      <h2>{texts.toAdd}</h2>
      <div class="policy" tabIndex={0} role="region" aria-label={texts.toAdd}>
        {policy.lines.map(({ directive, sources, add }) => (
          <div key={directive}>
            <p>
              <span class="sign" />
              {directive} {sources.join(' ')}
            </p>
            {add.map((source) => (
              <p key={source} class="added">
                <ins>
                  <span class="sign" aria-hidden="true">
                    +
                  </span>
                  {source}
                </ins>
              </p>
            ))}
          </div>
        ))}
      </div>
      <h3>{texts.copyRule}</h3>
      <Snippet code={policy.repaired} label={texts.copyRule} />
      <h3>{texts.where}</h3>
      <p class="read">{policy.from === 'header' ? texts.inHeader : texts.inMeta}</p>
      <p class="read">
        {texts.orLink} <a href={page}>{page}</a>
      </p>
    </div>
  );
}
