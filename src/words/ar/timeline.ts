import type { TimelineDictionary } from '../en/timeline';
import { oneOrMore } from './forms';

export const timelineAr: TimelineDictionary = {
  earlier: 'أبكر',
  later: 'لاحقًا',
  zoomOut: 'تصغير',
  zoomIn: 'تكبير',
  showWhole: 'عرض المدة كلها',
  back: 'رجوع',
  backHint: 'الرجوع إلى العرض السابق (Backspace)',
  shiftKey: 'Shift',

  from: 'من',
  to: 'إلى',
  length: 'المدة',
  stated: 'المذكورة',
  bySource: '{length} حسب المصدر',
  doubtful: 'خطأ محتمل: {doubt}',
  changes: oneOrMore(
    'تحت المؤشر تغيير واحد؛ كبّر لرؤيته.',
    'عدد التغييرات تحت المؤشر {#count}؛ كبّر لرؤية كل منها.',
  ),
};
