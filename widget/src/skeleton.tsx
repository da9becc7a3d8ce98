import { Fragment, h } from 'preact';
import type { VNode } from 'preact';

/** The shape of the widget while it is on its way. */
export function Skeleton(): VNode {
  return (
    <Fragment>
      <div class="sum">
        <div class="st bones">
          <i class="sk t" />
          <i class="sk" />
        </div>
      </div>
      <div class="main time" aria-hidden="true">
        <div class="month bones">
          <i class="sk" />
          <table>
            <tbody>
              {[0, 1, 2, 3, 4].map((week) => (
                <tr>
                  {[0, 1, 2, 3, 4, 5, 6].map((column) => (
                    <td>{week * 7 + column > 0 && week * 7 + column < 32 && <i class="d sk" />}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <Bones />
      </div>
    </Fragment>
  );
}

/** The shape of two parts of a day. */
export function Bones(): VNode {
  return (
    <div class="day bones" aria-hidden="true">
      <i class="sk" />
      {[5, 7].map((count) => (
        <section>
          <h3>
            <i class="sk" />
          </h3>
          <div class="ts">
            {Array.from({ length: count }, () => (
              <i class="ti sk" />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
