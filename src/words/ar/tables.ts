import type { TablesDictionary } from '../en/tables';
import { counted, spanForms } from './forms';

export const tablesAr: TablesDictionary = {
  scrolls: ({ name }) => `${name}، قابل للتمرير`,
  spansRegion: 'جدول فترات الحالة',
  spans: 'فترات الحالة',
  columns: {
    agent: 'الوكيل',
    email: 'البريد',
    customId: 'معرّف مخصص',
    primary: 'الحالة الرئيسية',
    secondary: 'الحالة الفرعية',
    start: 'البداية',
    end: 'النهاية',
    duration: 'المدة',
  },
  spanCount: ({ count }, say) => say.plural(count, counted(say.number(count), spanForms)),
  spansOfAgents: ({ spans, agents }) => `${spans} لدى ${agents}، كاملة دون اقتطاع`,
  withoutAny: ({ agents }) => `${agents} بلا أي فترة في هذه المدة`,
  totals: 'المجاميع حسب الوكيل',
  total: 'المجموع',
  allAgents: ({ count }, say) => `كل الوكلاء (${say.number(count)})`,
  withinRange: 'الوقت داخل المدة فقط؛ وحيث تتداخل الحالات تُحسب التي بدأت أخيرًا. ساعات:دقائق:ثوانٍ.',
  withinRangeToNow:
    'الوقت داخل المدة فقط، حتى الآن؛ وحيث تتداخل الحالات تُحسب التي بدأت أخيرًا. ساعات:دقائق:ثوانٍ.',
  columnsGroup: 'الأعمدة',
  moreColumns: 'أعمدة أكثر',
  show: 'عرض',
  lengthForms: {
    time: 'الوقت',
    'of-range': 'النسبة من المدة',
    'of-logged-in': 'النسبة من وقت تسجيل الدخول',
  },
  secondaries: 'الحالات الثانوية',
  raw: 'احتساب التداخل مرتين',
  loggedIn: 'مسجّل الدخول',
  first: 'الأول',
  last: 'الأخير',
  changes: 'التغييرات',
  longest: 'أطول فترة',
  loggedInMeaning: 'مسجّل الدخول هو كل حالة ما عدا غير متصل.',
  rawMeaning: 'الوقت الذي يطالب به سجلان يُحتسب لكليهما، فقد يزيد مجموع الصف على إجماليه.',
};
