import { lazy, Suspense, useState } from 'react';
import type { AddressNoticesProps } from '../../filters/AddressNotices';
import { LoadBoundary } from '../../ui/LoadBoundary';
import type { Language } from '../../words/languages';
import { useAddressWords, useNoticesWords } from '../../words/areas';
import { usePageWords } from '../../words/WordsContext';
import { rangeFaultText } from '../../filters/dates/DateRangeControl';
import { Notice } from './Notice';
import type { DataNoticesProps } from './DataNotices';
import type { MainNoticeProps } from './MainNotice';
import { TimelineSkeleton } from './TimelineSkeleton';
import type { Dashboard } from '../pipeline/useDashboard';

const loadNotices = () => import('./notices');
const AddressNotices = lazy(async () => ({ default: (await loadNotices()).AddressNotices }));
const LoadBanners = lazy(async () => ({ default: (await loadNotices()).LoadBanners }));
const MainNotice = lazy(async () => ({ default: (await loadNotices()).MainNotice }));
const DataNotices = lazy(async () => ({ default: (await loadNotices()).DataNotices }));

/** Fetches the words for trouble while all is well: once the network is down it would be too late. */
export function preloadNotices(language: Language): void {
  // Where it cannot be had now, the first use asks again, and its boundary looks after the failure.
  loadNotices().catch(() => {});
  rangeFaultText.preload();
  useNoticesWords.preload(language);
  useAddressWords.preload(language);
}

function NoWords() {
  const { wrong, wrongAdvice } = usePageWords();
  return (
    <Notice title={wrong} isAlert>
      {wrongAdvice}
    </Notice>
  );
}

/** What of the address could not be used. */
export function LazyAddressNotices(props: AddressNoticesProps) {
  if (props.notices.length === 0) return null;
  return (
    <LoadBoundary fallback={null}>
      <Suspense>
        <AddressNotices {...props} />
      </Suspense>
    </LoadBoundary>
  );
}

/** What is wrong or waited for, above the data. */
export function LazyLoadBanners(props: { readonly dashboard: Dashboard }) {
  return (
    <LoadBoundary fallback={null}>
      <Suspense>
        <LoadBanners {...props} />
      </Suspense>
    </LoadBoundary>
  );
}

/** What stands in place of the data while there is none. */
export function LazyMainNotice(props: MainNoticeProps) {
  return (
    <LoadBoundary fallback={<NoWords />}>
      <Suspense fallback={<TimelineSkeleton />}>
        <MainNotice {...props} />
      </Suspense>
    </LoadBoundary>
  );
}

/** The list of doubts about the data, mounted when it is first opened. */
export function LazyDataNotices(props: DataNoticesProps) {
  const [wasOpened, setWasOpened] = useState(props.isOpen);
  if (props.isOpen && !wasOpened) setWasOpened(true);
  if (!wasOpened) return null;
  return (
    <LoadBoundary fallback={null}>
      <Suspense>
        <DataNotices {...props} />
      </Suspense>
    </LoadBoundary>
  );
}
