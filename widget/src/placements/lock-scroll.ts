const PROPERTIES = ['overflow-x', 'overflow-y', 'scrollbar-gutter'] as const;

/**
 * Stops the host page from scrolling; what it returns restores the page's own values exactly, once.
 * Through CSSOM only, because a strict policy refuses a `style` attribute.
 */
export function lockScroll(page: HTMLElement): () => void {
  const { style } = page;
  const hadStyle = page.hasAttribute('style');
  const before = PROPERTIES.map(
    (name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const,
  );
  // A classic scroll bar would take its width away from under the page.
  if (innerWidth > page.clientWidth) style.setProperty('scrollbar-gutter', 'stable', 'important');
  for (const name of ['overflow-x', 'overflow-y']) style.setProperty(name, 'hidden', 'important');
  let isLocked = true;
  return () => {
    if (!isLocked) return;
    isLocked = false;
    for (const [name, value, priority] of before) style.setProperty(name, value, priority);
    if (!hadStyle && style.length === 0) page.removeAttribute('style');
  };
}
