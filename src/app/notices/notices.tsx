/** All the words for what is wrong, waited for or in doubt: a module of its own, loaded just after the page. */
export { AddressNotices } from '../../filters/AddressNotices';
export { DataNotices } from './DataNotices';
export { LoadBanners } from './LoadBanners';
export { MainNotice } from './MainNotice';
