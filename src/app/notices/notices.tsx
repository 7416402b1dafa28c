/** All notices, in one chunk that is loaded just after the page. */
export { AddressNotices } from '../../filters/AddressNotices';
export { DataNotices } from './DataNotices';
export { LoadBanners } from './LoadBanners';
export { MainNotice } from './MainNotice';
export { SignInGate } from './SignInGate';
