import type { PickersDictionary } from '../en/pickers';
import { agentForms, counted, dayForms, oneOrMore } from './forms';

export const pickersAr: PickersDictionary = {
  showAgents: 'عرض الوكلاء',
  showZones: 'عرض المناطق الزمنية',
  previousMonth: 'الشهر السابق',
  nextMonth: 'الشهر التالي',
  mostDays: ({ count }, format) =>
    `حدّد اليوم الأول واليوم الأخير، بحد أقصى ${format.plural(count, counted(format.number(count), dayForms))}.`,
  noAgent: 'لا يوجد وكلاء مطابقون بالاسم أو البريد أو المعرّف المخصص. لإضافة غيرهم اكتب عنوان بريد كاملًا.',
  noZone: 'لا توجد مناطق زمنية مطابقة.',
  noEmail: 'بلا عنوان بريد، لذا لا يمكن تحديده',
  nowPicked: ({ count }, format) =>
    `المحدد: ${format.plural(count, counted(format.number(count), agentForms))}.`,
  tooMany: ({ most, count }, format) =>
    format.plural(
      count,
      oneOrMore(
        `لا يمكن تحديد أكثر من ${format.number(most)} وكيل؛ استُبعد واحد.`,
        `لا يمكن تحديد أكثر من ${format.number(most)} وكيل؛ عدد المستبعدين ${format.number(count)}.`,
      ),
    ),
  notEmails: ({ list }) => `ليست عناوين بريد: ${list}.`,
  pickedAgents: 'الوكلاء المحددون',
  remove: ({ name }) => `إزالة ${name}`,
  showMore: ({ count }, format) => `عرض ${format.number(count)} غيرهم`,
  showFewer: 'عرض أقل',
  clear: 'مسح',
  clearWhat: 'الوكلاء المحددين',
};
