import { useState } from 'react';
import { LazyModule } from '../../base/LazyModule';
import type { AddressNoticesProps } from '../../filters/AddressNotices';
import { Lazy } from '../../ui/Lazy';
import type { Language } from '../../words/languages';
import { useAddressWords, useFailuresWords, useNoticesWords } from '../../words/areas';
import { rangeFaultText } from '../../filters/dates/DateRangeControl';
import { UnavailableNotice } from './Notice';
import type { DataNoticesProps } from './DataNotices';
import type { MainNoticeProps } from './MainNotice';
import type { SignInGateProps } from './SignInGate';
import { TimelineSkeleton } from './TimelineSkeleton';

const allNotices = new LazyModule(() => import('./notices'));

/** Fetches the notices early: once the network is down it would be too late. */
export function preloadNotices(language: Language): void {
  allNotices.preload();
  rangeFaultText.preload();
  useNoticesWords.preload(language);
  useFailuresWords.preload(language);
  useAddressWords.preload(language);
}

/** The parts of the address that could not be used. */
export function LazyAddressNotices(props: AddressNoticesProps) {
  if (props.notices.length === 0) return null;
  return (
    <Lazy module={allNotices} failed={null}>
      {({ AddressNotices }) => <AddressNotices {...props} />}
    </Lazy>
  );
}

export function LazyLoadBanners() {
  return (
    <Lazy module={allNotices} failed={null}>
      {({ LoadBanners }) => <LoadBanners />}
    </Lazy>
  );
}

export function LazyMainNotice(props: MainNoticeProps) {
  return (
    <Lazy module={allNotices} loading={<TimelineSkeleton />} failed={<UnavailableNotice />}>
      {({ MainNotice }) => <MainNotice {...props} />}
    </Lazy>
  );
}

export function LazySignInGate(props: SignInGateProps) {
  return (
    <Lazy module={allNotices} loading={<TimelineSkeleton />} failed={<UnavailableNotice />}>
      {({ SignInGate }) => <SignInGate {...props} />}
    </Lazy>
  );
}

/** The list of doubtful data, mounted when it is first opened. */
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
