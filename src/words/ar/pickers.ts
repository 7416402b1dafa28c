import type { PickersDictionary } from '../en/pickers';
import { agentForms, counted, dayForms, oneOrMore } from './forms';

export const pickersAr: PickersDictionary = {
  showAgents: 'عرض الوكلاء',
  showZones: 'عرض المناطق الزمنية',
  previousMonth: 'الشهر السابق',
  nextMonth: 'الشهر التالي',
  mostDays: ({ count }, say) =>
    `حدّد اليوم الأول واليوم الأخير، بحد أقصى ${say.plural(count, counted(say.number(count), dayForms))}.`,
  noAgent: 'لا يوجد وكلاء مطابقون بالاسم أو البريد أو المعرّف المخصص. لإضافة غيرهم اكتب عنوان بريد كاملًا.',
  noZone: 'لا توجد مناطق زمنية مطابقة.',
  noEmail: 'بلا عنوان بريد، لذا لا يمكن تحديده',
  allCounted: ({ count }, say) => `كل الوكلاء (${say.number(count)})`,
  nowPicked: ({ count }, say) => `المحدد: ${say.plural(count, counted(say.number(count), agentForms))}.`,
  tooMany: ({ most, count }, say) =>
    say.plural(
      count,
      oneOrMore(
        `لا يمكن تحديد أكثر من ${say.number(most)} وكيل؛ استُبعد واحد.`,
        `لا يمكن تحديد أكثر من ${say.number(most)} وكيل؛ عدد المستبعدين ${say.number(count)}.`,
      ),
    ),
  notEmails: ({ list }) => `ليست عناوين بريد: ${list}.`,
  pickedAgents: 'الوكلاء المحددون',
  remove: ({ name }) => `إزالة ${name}`,
  showMore: ({ count }, say) => `عرض ${say.number(count)} غيرهم`,
  showFewer: 'عرض أقل',
  clear: 'مسح',
  clearWhat: 'الوكلاء المحددين',
};
