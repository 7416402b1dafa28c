import type { PickersDictionary } from '../en/pickers';
import { agentForms, counted, dayForms, oneOrMore } from './forms';

export const pickersAr: PickersDictionary = {
  showAgents: 'عرض الوكلاء',
  showZones: 'عرض المناطق الزمنية',
  previousMonth: 'الشهر السابق',
  nextMonth: 'الشهر التالي',
  mostDays: ({ count }, say) =>
    `اليوم الأول واليوم الأخير، بحد أقصى ${say.plural(count, counted(say.number(count), dayForms))}.`,
  noAgent: 'لا يوجد وكيل بهذا في اسمه أو بريده أو معرّفه المخصص. يمكن إضافة عنوان بريد كامل بمفتاح Enter.',
  noZone: 'لا توجد منطقة بهذا في اسمها أو فارقها.',
  noEmail: 'بلا عنوان بريد، لذا لا يمكن اختياره',
  allCounted: ({ count }, say) => `كل الوكلاء (${say.number(count)})`,
  nowPicked: ({ count }, say) => `المختار: ${say.plural(count, counted(say.number(count), agentForms))}.`,
  tooMany: ({ most, count }, say) =>
    say.plural(
      count,
      oneOrMore(
        `لا يتسع طلب واحد لأكثر من ${say.number(most)} وكيل؛ استُبعد واحد.`,
        `لا يتسع طلب واحد لأكثر من ${say.number(most)} وكيل؛ عدد المستبعدين ${say.number(count)}.`,
      ),
    ),
  notEmails: ({ list }) => `ليست عناوين بريد: ${list}.`,
  pickedAgents: 'الوكلاء المختارون',
  remove: ({ name }) => `إزالة ${name}`,
  showMore: ({ count }, say) => `عرض ${say.number(count)} غيرهم`,
  showFewer: 'عرض أقل',
  clear: 'مسح',
  clearWhat: 'الوكلاء المختارين',
};
