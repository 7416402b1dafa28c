import { LazyModule } from '../../base/LazyModule';
import { Lazy } from '../../ui/Lazy';

const pageTools = new LazyModule(() => import('./PageTools'));

/** Language, theme, export, links and saved views: loaded just after the page, into a place that is kept for them. */
export function LazyPageTools() {
  return (
    <Lazy module={pageTools} loading={<span className="w-8 sm:w-17 lg:w-33 xl:w-82" />} failed={null}>
      {({ PageTools }) => <PageTools />}
    </Lazy>
  );
}
