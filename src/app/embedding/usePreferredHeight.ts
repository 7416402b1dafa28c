import { useEffect } from 'react';
import type { HostLink } from './HostLink';

/** Less than this and the rows have no room. */
const LEAST_HEIGHT_CSS_PX = 400;
/** More than this is scrolled in the frame: a floor of 1,000 agents would come to 40,000. */
const MOST_HEIGHT_CSS_PX = 1000;

/**
 * Tells the host the height at which nothing would have to be scrolled, within limits. It is worked out of what
 * the page holds and not of the room that it has, so a host that follows it comes to rest at once.
 */
export function usePreferredHeight(link: HostLink): void {
  useEffect(() => {
    let told = 0;
    let frame = 0;
    const measure = () => {
      frame = 0;
      const heightCssPx = Math.round(
        Math.min(MOST_HEIGHT_CSS_PX, Math.max(LEAST_HEIGHT_CSS_PX, contentHeightCssPx())),
      );
      if (heightCssPx === told) return;
      told = heightCssPx;
      link.tell('resize', { height: heightCssPx });
    };
    const soon = () => {
      frame ||= requestAnimationFrame(measure);
    };
    const sizes = new ResizeObserver(soon);
    const root = document.querySelector('#root');
    if (root === null) return undefined;
    sizes.observe(root);
    const changes = new MutationObserver(soon);
    changes.observe(root, { childList: true, subtree: true, attributeFilter: ['aria-rowcount', 'style'] });
    soon();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      changes.disconnect();
    };
  }, [link]);
}

/** All but what scrolls, and what scrolls at its full length. */
function contentHeightCssPx(): number {
  const page = document.querySelector('#root > *');
  const scroller = document.querySelector('[role=grid], main [data-scroller]');
  if (page === null) return 0;
  if (scroller === null) return page.scrollHeight;
  return page.scrollHeight - scroller.clientHeight + scroller.scrollHeight;
}
