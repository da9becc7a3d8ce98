import { expect, test } from 'vitest';
import { listenToFrame } from './listen-to-frame.ts';

const ORIGIN = 'https://book.example.com';
const CLOSE = { booking: 1, type: 'close' };

function listening() {
  const page = new EventTarget();
  const frame = { contentWindow: new MessageChannel().port1 };
  const heard: unknown[] = [];
  const stop = listenToFrame(page, { frame, origin: ORIGIN }, (message) => heard.push(message));
  const send = (message: Partial<{ origin: string; source: MessagePort | null; data: unknown }>) =>
    page.dispatchEvent(
      new MessageEvent('message', {
        origin: ORIGIN,
        source: frame.contentWindow,
        data: CLOSE,
        ...message,
      }),
    );
  return { heard, send, stop, frame };
}

test('the frame itself is heard', () => {
  const { heard, send } = listening();
  send({});
  expect(heard).toEqual([{ type: 'close' }]);
});

test('another frame of the same server, another origin and another shape are not', () => {
  const { heard, send } = listening();
  send({ source: new MessageChannel().port1 });
  send({ source: null });
  send({ origin: 'https://evil.example' });
  send({ origin: 'null' });
  send({ data: { type: 'close' } });
  expect(heard).toEqual([]);
});

test('a frame that is gone has no window, and neither has a forged message', () => {
  const page = new EventTarget();
  const heard: unknown[] = [];
  listenToFrame(page, { frame: { contentWindow: null }, origin: ORIGIN }, (message) =>
    heard.push(message),
  );
  page.dispatchEvent(new MessageEvent('message', { origin: ORIGIN, source: null, data: CLOSE }));
  expect(heard).toEqual([]);
});

test('after the end nothing is heard', () => {
  const { heard, send, stop } = listening();
  stop();
  send({});
  expect(heard).toEqual([]);
});
