import type { VNode } from 'preact';

/** Grey shapes where the editor will be. */
export function EditorBones(): VNode {
  return (
    <div class="template-desk bones-desk">
      <div class="moments">
        {Array.from({ length: 7 }, (_, row) => (
          <div key={row} class="bone" style={{ width: `${90 + ((row * 31) % 60)}px` }} />
        ))}
      </div>
      <div class="writing">
        <div class="bone" style={{ width: '180px' }} />
        <div class="bone tall" />
        <div class="bone" style={{ width: '320px' }} />
      </div>
      <div class="preview-pane">
        <div class="bone" style={{ width: '60%' }} />
        <div class="bone tall" />
      </div>
    </div>
  );
}
