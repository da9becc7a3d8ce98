import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { useTexts } from '../../../../i18n/language.ts';
import { qrModules, qrSvg } from '../../../../snippet/qr.ts';
import { Button } from '../../../../ui/button.tsx';
import { generatorTexts } from '../texts.ts';

const MODULE_PX = 24;

export interface QrCodeProps {
  /** Its address. */
  readonly page: string;
  /** Of the widget. */
  readonly name: string;
}

/** The QR code of the booking page, and its files. */
export function QrCode({ page, name }: QrCodeProps): VNode {
  const texts = useTexts(generatorTexts);
  const svg = useMemo(() => qrSvg(page), [page]);
  const file = `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-qr`;
  return (
    <div class="qr">
      <img
        src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
        alt={texts.qrLabel}
        width={160}
        height={160}
      />
      <div class="row">
        <Button
          kind="plain"
          icon="download"
          onPress={() => save(new Blob([svg], { type: 'image/svg+xml' }), `${file}.svg`)}
        >
          {texts.qrSvg}
        </Button>
        <Button kind="plain" icon="download" onPress={() => void savePng()}>
          {texts.qrPng}
        </Button>
      </div>
    </div>
  );

  async function savePng(): Promise<void> {
    save(await pngOf(qrModules(page)), `${file}.png`);
  }
}

async function pngOf(rows: readonly (readonly boolean[])[]): Promise<Blob> {
  const size = rows.length * MODULE_PX;
  const canvas = new OffscreenCanvas(size, size);
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('This browser draws nothing.');
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, size, size);
  brush.fillStyle = '#000';
  for (const [y, row] of rows.entries()) {
    for (const [x, isDark] of row.entries()) {
      if (isDark) brush.fillRect(x * MODULE_PX, y * MODULE_PX, MODULE_PX, MODULE_PX);
    }
  }
  return canvas.convertToBlob({ type: 'image/png' });
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
