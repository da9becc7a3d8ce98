import type { VNode } from 'preact';
import { useTexts } from '../../../../i18n/language.ts';
import { generatorTexts } from '../texts.ts';

/** The e-mail as it will look, in a frame of its own where no script runs. */
export function EmailPreview({ html }: { readonly html: string }): VNode {
  const texts = useTexts(generatorTexts);
  return <iframe class="email-preview" title={texts.emailPreview} sandbox="" srcdoc={html} />;
}
