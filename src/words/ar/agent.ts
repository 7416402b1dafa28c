import type { AgentDictionary } from '../en/agent';
import { counted, dayForms } from './forms';

export const agentAr: AgentDictionary = {
  pin: 'تثبيت',
  pinned: 'مثبّت',
  thisRange: 'هذه المدة',
  inDoubt: 'أخطاء محتملة',
  drawnThough: ({ doubts }) => `معروضة ومحسوبة، لكن فيها: ${doubts}.`,
  noStatusNow: 'بلا حالة الآن',
  noStatusAtEnd: 'بلا حالة في النهاية',
  since: ({ length }) => `منذ ${length}`,
  noneInRange: 'لم تُسجَّل أي حالة في هذه المدة.',
  changes: 'التغييرات',
  first: 'الأولى',
  last: 'الأخيرة',
  longest: 'الأطول',
  showMore: ({ some, count }, format) => `عرض ${format.number(some)} أخرى من ${format.number(count)}`,
  percent: ({ percent }, format) => `${format.number(percent)}%`,
  underOnePercent: (_, format) => `<${format.number(1)}%`,
  noSuchDay: 'غير موجود في هذه المنطقة الزمنية',
  hoursLong: ({ hours }, format) => `طوله ${format.number(hours)} س`,
  notBegun: 'لم يبدأ بعد',
  noneReported: 'لم تُسجَّل أي حالة',
  lastDays: ({ count }, format) =>
    format.plural(count, {
      ...counted(`آخر ${format.number(count)}`, dayForms),
      one: 'آخر يوم',
      two: 'آخر يومين',
    }),
  upTo: ({ days, date }) => `${days} حتى ${date}`,
  loading: 'جارٍ التحميل',
  notHere: 'لم يُحمَّل',
  loadingWeek: 'جارٍ تحميل الأيام السابقة…',
  waiting: ({ time }) => `بُلغ حدّ طلبات Kore.ai. يُستأنف التحميل تلقائيًا بعد ${time}.`,
  offline: 'أنت غير متصل. يُستأنف التحميل تلقائيًا عند عودة الشبكة.',
  noEmail: 'ليس لهذا الوكيل عنوان بريد إلكتروني، لذا لا يمكن تحميل أيام أخرى.',
  unknown: 'لم يُرجع Kore.ai أيامًا أخرى لبريد هذا الوكيل.',
};
