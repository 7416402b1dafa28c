import type { TooltipDictionary } from '../en/tooltip';
import { oneOrMore } from './forms';

export const tooltipAr: TooltipDictionary = {
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
