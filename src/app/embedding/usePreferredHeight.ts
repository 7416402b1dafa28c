import { useEffect } from 'react';
import type { HostLink } from './HostLink';

/** Less than this and the rows have no room. */
const LEAST_HEIGHT_CSS_PX = 400;
/** More than this is scrolled in the frame: a floor of 1,000 agents would come to 40,000. */
const MOST_HEIGHT_CSS_PX = 1000;
/** To measure costs a layout, and while somebody scrolls something changes in every frame. */
const MEASURE_EVERY_MS = 200;

/**
 * Tells the host the height at which nothing would have to be scrolled, within limits. It is worked out of what
 * the page holds and not of the room that it has, so a host that follows it comes to rest at once.
 */
export function usePreferredHeight(link: HostLink): void {
  useEffect(() => {
    let told = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const measure = () => {
      timer = undefined;
      const contentCssPx = contentHeightCssPx();
      if (contentCssPx === undefined) return;
      const heightCssPx = Math.round(
        Math.min(MOST_HEIGHT_CSS_PX, Math.max(LEAST_HEIGHT_CSS_PX, contentCssPx)),
      );
      if (heightCssPx === told) return;
      told = heightCssPx;
      link.tell('resize', { height: heightCssPx });
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

/** All but what scrolls, and what scrolls at its full length; `undefined` while there is nothing that does. */
function contentHeightCssPx(): number | undefined {
  const page = document.querySelector('#root > *');
  const scroller = document.querySelector('[data-scroller]');
  const content = scroller?.firstElementChild;
  if (!page || !scroller || !(content instanceof HTMLElement)) return undefined;
  // The timeline's rows say how high they are; stretched over its room, the element may be higher.
  const heightCssPx = Number.parseFloat(content.style.height) || content.offsetHeight;
  return page.scrollHeight - scroller.clientHeight + heightCssPx;
}
