import { LazyModule } from '../../base/LazyModule';
import { Lazy } from '../../ui/Lazy';
import type { PageToolsProps } from './PageTools';

export type { PageToolsProps };

const pageTools = new LazyModule(() => import('./PageTools'));

/** The page's language, and what takes things away from the page: loaded just after it, into a place that is kept for it. */
export function LazyPageTools(props: PageToolsProps) {
  return (
    <Lazy module={pageTools} loading={<span className="w-8 sm:w-17 lg:w-33 xl:w-82" />} failed={null}>
      {({ PageTools }) => <PageTools {...props} />}
    </Lazy>
  );
}
