import {
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** What of a long list is in the window, and where it stands in it. */
export interface VirtualRows {
  rows: VirtualItem[];
  /** Height of the whole list, CSS pixels, and where it begins in the document. */
  height: number;
  top: number;
  /** To be given to each row's element, which bears its `data-index`: rows have heights of their own. */
  measure: (element: Element | null) => void;
}

/**
 * The rows of a list that are in sight, as the window scrolls. TanStack's virtual-core knows what
 * such lists stumble over (rows that grow after they were measured, scrolling back over rows that
 * were estimated wrongly); this is its binding to Preact.
 *
 * @param keyOf stays the same for one row wherever it moves in the list
 */
export function useVirtualRows(options: {
  list: RefObject<HTMLElement | null>;
  count: number;
  keyOf: (index: number) => string;
  /** Height of a row that was not yet in sight, CSS pixels. */
  estimate: (index: number) => number;
  /** Where the window was scrolled to when the list was left, CSS pixels. */
  offset?: number;
}): VirtualRows {
  const { list, count, keyOf, estimate, offset = 0 } = options;
  const [, draw] = useReducer((turn: number) => turn + 1, 0);
  const margin = useRef(0);
  const settings = {
    count,
    getItemKey: keyOf,
    estimateSize: estimate,
    scrollMargin: margin.current,
    overscan: 6,
    initialOffset: offset,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    onChange: () => draw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, Element>(settings));
  virtualizer.setOptions(settings);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    const top = (list.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    if (Math.abs(top - margin.current) > 1) {
      margin.current = top;
      draw(undefined);
    }
  });
  return {
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    top: margin.current,
    measure: virtualizer.measureElement,
  };
}
