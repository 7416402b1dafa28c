import type { TooltipDictionary } from '../en/tooltip';
import { oneOrMore } from './forms';

export const tooltipAr: TooltipDictionary = {
  from: 'من',
  to: 'إلى',
  length: 'المدة',
  stated: 'المذكورة',
  bySource: ({ length }) => `${length} حسب المصدر`,
  doubtful: ({ doubt }) => `خطأ محتمل: ${doubt}`,
  changes: ({ count }, format) =>
    format.plural(
      count,
      oneOrMore(
        'تحت المؤشر تغيير واحد؛ كبّر لرؤيته.',
        `عدد التغييرات تحت المؤشر ${format.number(count)}؛ كبّر لرؤية كل منها.`,
      ),
    ),
};
