import { useEffect } from 'react';
import type { HostLink } from './HostLink';

/** Below this the rows have no room. */
const MIN_HEIGHT_CSS_PX = 400;
/** Anything higher scrolls in the frame: 1,000 agents would need 40,000. */
const MAX_HEIGHT_CSS_PX = 1000;
/** Measuring forces a layout, and scrolling changes something in every frame. */
const MEASURE_EVERY_MS = 200;

/**
 * Posts to the host the height at which nothing has to scroll, within limits. It is computed from the page's
 * content and not from the frame's height, so a host that follows it settles at once.
 */
export function usePreferredHeight(link: HostLink): void {
  useEffect(() => {
    let posted = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const measure = () => {
      timer = undefined;
      const contentCssPx = contentHeightCssPx();
      if (contentCssPx === undefined) return;
      const heightCssPx = Math.round(Math.min(MAX_HEIGHT_CSS_PX, Math.max(MIN_HEIGHT_CSS_PX, contentCssPx)));
      if (heightCssPx === posted) return;
      posted = heightCssPx;
      link.post('resize', { height: heightCssPx });
    };
    const soon = () => {
      timer ??= setTimeout(measure, MEASURE_EVERY_MS);
    };
    const sizes = new ResizeObserver(soon);
    const root = document.querySelector('#root');
    if (root === null) return undefined;
    sizes.observe(root);
    const changes = new MutationObserver(soon);
    changes.observe(root, { childList: true, subtree: true, attributeFilter: ['aria-rowcount', 'style'] });
    soon();
    return () => {
      clearTimeout(timer);
      sizes.disconnect();
      changes.disconnect();
    };
  }, [link]);
}

/** The page with its scroller at full length; `undefined` while nothing scrolls. */
function contentHeightCssPx(): number | undefined {
  const page = document.querySelector('#root > *');
  const scroller = document.querySelector('[data-scroller]');
  const content = scroller?.firstElementChild;
  if (!page || !scroller || !(content instanceof HTMLElement)) return undefined;
  // The timeline's rows state their height in a style; the element itself may be stretched higher.
  const heightCssPx = Number.parseFloat(content.style.height) || content.offsetHeight;
  return page.scrollHeight - scroller.clientHeight + heightCssPx;
}
