/**
 * A hidden place for a burst that no field would take: with a button or nothing focused the accented
 * letters would be lost (their keydown has no key) and the blanks of a name would press the button.
 */
export type Sink = {
  /** Takes the focus; remembers who had it. */
  readonly open: () => void;
  /** Gives the focus back and vanishes. */
  readonly close: () => void;
  readonly isOpen: () => boolean;
};

/** A field that takes keys and that nobody sees, hears or reaches. */
export function unseenArea(document: Document): HTMLTextAreaElement {
  const area = document.createElement('textarea');
  area.tabIndex = -1;
  area.setAttribute('aria-hidden', 'true');
  Object.assign(area.style, { position: 'fixed', insetInlineStart: '-9999px', opacity: '0' });
  return area;
}

export function makeSink(document: Document): Sink {
  let area: HTMLTextAreaElement | null = null;
  let owner: Element | null = null;
  return {
    open: () => {
      if (area) return;
      owner = document.activeElement;
      area = unseenArea(document);
      area.setAttribute('data-scan-sink', '');
      document.body.append(area);
      area.focus({ preventScroll: true });
    },
    close: () => {
      if (!area) return;
      const hadFocus = document.activeElement === area;
      area.remove();
      area = null;
      if (hadFocus && owner && owner !== document.body && 'focus' in owner) (owner as HTMLElement).focus();
      owner = null;
    },
    isOpen: () => area !== null,
  };
}
