import { useEffect } from 'react';
import type { LazyModule } from '../../base/LazyModule';

/** Begins to watch something, and returns how to stop. */
type Watch = () => () => void;

/** Starts a watch that is loaded after the page. Without it, the page works as browsers do. */
export function useLateWatch(watch: LazyModule<Watch>): void {
  useEffect(() => {
    let stop = () => {};
    let isOver = false;
    const begin = async () => {
      const start = await watch.load();
      if (!isOver) stop = start();
    };
    begin().catch(() => {});
    return () => {
      isOver = true;
      stop();
    };
  }, [watch]);
}
