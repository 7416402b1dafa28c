import type { WallDictionary } from '../en/wall';

export const wallAr: WallDictionary = {
  title: 'شاشة الحائط',
  leave: 'الخروج من شاشة الحائط',
  previous: 'الصفحة السابقة',
  next: 'الصفحة التالية',
  stopTurning: 'إيقاف تقليب الصفحات',
  turn: 'تقليب الصفحات تلقائيًا',
  pageOf: '{#number} من {#count}',
  stopped: 'متوقف',
  overLimit: 'فوق الحد',
  isOverLimit: 'فوق الحد',
  continued: '{group}، تتمة',
  shownOf: '{#count} من {agents}',
  notUpdated: 'بلا تحديث منذ {time}',
  incomplete: 'غير مكتمل: بعض الوكلاء غير موجودين',
  isIncomplete: 'غير مكتمل',
  notLive: 'ليس مباشرًا: انتهت هذه الفترة',
  asOf: 'حتى {time}',
  atLeast: '≥ {length}',
  retrying: 'تتم إعادة المحاولة تلقائيًا.',
};
