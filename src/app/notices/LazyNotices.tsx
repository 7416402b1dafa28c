import { useState } from 'react';
import { LazyModule } from '../../base/LazyModule';
import type { AddressNoticesProps } from '../../filters/AddressNotices';
import { Lazy } from '../../ui/Lazy';
import type { Language } from '../../words/languages';
import { useAddressWords, useNoticesWords } from '../../words/areas';
import { usePageWords } from '../../words/WordsContext';
import { rangeFaultText } from '../../filters/dates/DateRangeControl';
import { Notice } from './Notice';
import type { DataNoticesProps } from './DataNotices';
import type { MainNoticeProps } from './MainNotice';
import { TimelineSkeleton } from './TimelineSkeleton';

const allNotices = new LazyModule(() => import('./notices'));

/** Fetches the words for trouble while all is well: once the network is down it would be too late. */
export function preloadNotices(language: Language): void {
  allNotices.preload();
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
    <Lazy module={allNotices} failed={null}>
      {({ AddressNotices }) => <AddressNotices {...props} />}
    </Lazy>
  );
}

/** What is wrong or waited for, above the data. */
export function LazyLoadBanners() {
  return (
    <Lazy module={allNotices} failed={null}>
      {({ LoadBanners }) => <LoadBanners />}
    </Lazy>
  );
}

/** What stands in place of the data while there is none. */
export function LazyMainNotice(props: MainNoticeProps) {
  return (
    <Lazy module={allNotices} loading={<TimelineSkeleton />} failed={<NoWords />}>
      {({ MainNotice }) => <MainNotice {...props} />}
    </Lazy>
  );
}

/** The list of doubts about the data, mounted when it is first opened. */
export function LazyDataNotices(props: DataNoticesProps) {
  const [wasOpened, setWasOpened] = useState(props.isOpen);
  if (props.isOpen && !wasOpened) setWasOpened(true);
  if (!wasOpened) return null;
  return (
    <Lazy module={allNotices} failed={null}>
      {({ DataNotices }) => <DataNotices {...props} />}
    </Lazy>
  );
}
