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
  spanCount: ({ count }, format) => format.plural(count, counted(format.number(count), spanForms)),
  spansOfAgents: ({ spans, agents }) => `${spans} لدى ${agents}، ببداية ونهاية كاملتين`,
  withoutAny: ({ agents }) => `${agents} بلا أي فترة في هذه المدة`,
  totals: 'المجاميع حسب الوكيل',
  total: 'المجموع',
  allAgents: ({ count }, format) => `كل الوكلاء (${format.number(count)})`,
  withinRange: 'الوقت داخل المدة بصيغة ساعات:دقائق:ثوانٍ. حيث تتداخل الحالات تُحسب التي بدأت أخيرًا.',
  withinRangeToNow:
    'الوقت داخل المدة حتى الآن بصيغة ساعات:دقائق:ثوانٍ. حيث تتداخل الحالات تُحسب التي بدأت أخيرًا.',
  columnsGroup: 'الأعمدة',
  moreColumns: 'أعمدة أكثر',
  show: 'عرض',
  lengthForms: {
    time: 'الوقت',
    'of-range': 'النسبة من المدة',
    'of-logged-in': 'النسبة من وقت تسجيل الدخول',
  },
  secondaries: 'الحالات الفرعية',
  raw: 'احتساب التداخل مرتين',
  loggedIn: 'مسجّل الدخول',
  first: 'الأول',
  last: 'الأخير',
  changes: 'التغييرات',
  longest: 'أطول فترة',
  loggedInMeaning: 'مسجّل الدخول هو كل حالة ما عدا غير متصل.',
  rawMeaning: 'يُحتسب الوقت المتداخل لكلتا الحالتين، فقد يزيد مجموع الصف على إجماليه.',
};
