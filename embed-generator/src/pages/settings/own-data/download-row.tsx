import type { VNode } from 'preact';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { dataTexts } from './texts.ts';
import { useDownload } from './use-download.ts';

/** A file to take away, with what has arrived of it. */
export function DownloadRow({
  format,
  label,
  hint,
}: {
  readonly format: 'json' | 'zip';
  readonly label: string;
  readonly hint: string;
}): VNode {
  const texts = useTexts(dataTexts);
  const formats = useFormats();
  const { download, start, stop } = useDownload(format);
  const size = (bytes: number) =>
    bytes < 1_000_000
      ? texts.kilobytes(formats.number(Math.ceil(bytes / 1000)))
      : texts.megabytes(formats.number(Math.round(bytes / 100_000) / 10));
  return (
    <div class="download">
      <Button kind="plain" icon="download" isBusy={download.is === 'running'} onPress={start}>
        {label}
      </Button>
      <p class={download.is === 'broken' ? 'wrong' : 'quiet'} role="status">
        {download.is === 'idle' && hint}
        {download.is === 'running' && texts.received(size(download.bytes))}
        {download.is === 'done' && texts.done(size(download.bytes))}
        {download.is === 'broken' && texts.broke}
      </p>
      {download.is === 'running' && <Button onPress={stop}>{texts.stop}</Button>}
    </div>
  );
}
