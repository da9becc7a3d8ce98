import type { VNode } from 'preact';

/** Grey shapes where figures, chart, funnel and tables will stand. */
export function BoardBones(): VNode {
  return (
    <div class="stats">
      <div class="figures">
        {[88, 148, 120, 72].map((width) => (
          <div key={width} class="figure">
            <div class="bone" style={{ width: `${width}px` }} />
            <div class="bone tall" />
            <div class="bone" style={{ width: '120px' }} />
          </div>
        ))}
      </div>
      <div class="part">
        <div class="bone" style={{ width: '160px' }} />
        <div class="bone plot-bone" />
      </div>
      <div class="part aside">
        {[100, 57, 50, 18, 15, 10].map((share) => (
          <div key={share} class="bone step-bone" style={{ width: `${share}%` }} />
        ))}
      </div>
    </div>
  );
}
