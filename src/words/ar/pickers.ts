import type { PickersDictionary } from '../en/pickers';
import { agentForms, counted, dayForms, oneOrMore } from './forms';

export const pickersAr: PickersDictionary = {
  showAgents: 'عرض الوكلاء',
  showZones: 'عرض المناطق الزمنية',
  previousMonth: 'الشهر السابق',
  nextMonth: 'الشهر التالي',
  mostDays: counted(dayForms, (days) => `حدّد اليوم الأول واليوم الأخير، بحد أقصى ${days}.`),
  noAgent: 'لا يوجد وكلاء مطابقون بالاسم أو البريد أو المعرّف المخصص. لإضافة غيرهم اكتب عنوان بريد كاملًا.',
  noZone: 'لا توجد مناطق زمنية مطابقة.',
  noEmail: 'بلا عنوان بريد، لذا لا يمكن تحديده',
  nowPicked: counted(agentForms, (agents) => `المحدد: ${agents}.`),
  tooMany: oneOrMore(
    'لا يمكن تحديد أكثر من {#most} وكيل؛ استُبعد واحد.',
    'لا يمكن تحديد أكثر من {#most} وكيل؛ عدد المستبعدين {#count}.',
  ),
  notEmails: 'ليست عناوين بريد: {list}.',
  pickedAgents: 'الوكلاء المحددون',
  remove: 'إزالة {name}',
  showMore: 'عرض {#count} غيرهم',
  showFewer: 'عرض أقل',
  clear: 'مسح',
  clearWhat: 'الوكلاء المحددين',
  reasonsNow: 'عدد الوكلاء في كل سبب الآن. اختر أسبابًا لعرض هؤلاء الوكلاء فقط.',
  reasonsInRange: 'عدد الوكلاء في كل سبب خلال هذه الفترة. اختر أسبابًا لعرض هؤلاء الوكلاء فقط.',
  notMapped: 'غير معرّف',
  notMappedHint: 'غير معرّف: لا تذكر الخدمة معنى هذه الأسباب، لذا يُطبَّق حدّ حالتها.',
};
