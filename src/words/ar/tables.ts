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
};
