import { LazyModule } from '../base/LazyModule';
import { Lazy } from './Lazy';
import type { SheetProps } from './Sheet';

const sheet = new LazyModule(() => import('./Sheet'));

/** A `Sheet` that is fetched when it is first opened. */
export function LazySheet(props: SheetProps) {
  return (
    <Lazy module={sheet} isWanted={props.isOpen} failed={null}>
      {({ Sheet }) => <Sheet {...props} />}
    </Lazy>
  );
}
