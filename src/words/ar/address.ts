import type { AddressDictionary } from '../en/address';
import { agentForms, counted, dayForms, oneOrMore } from './forms';

export const addressAr: AddressDictionary = {
  lead: 'تعذّر استخدام جزء من هذا الرابط. والباقي مطبَّق.',
  others: 'غيرها',
  facts: {
    repeated: 'ورد أكثر من مرة. يُستخدم الأول.',
    unknown: 'هذا المتغير غير موجود وجرى تجاهله.',
    unknownMore: ({ count }, format) =>
      format.plural(
        count,
        oneOrMore(
          'متغير آخر غير معروف وجرى تجاهله.',
          `متغيرات أخرى غير معروفة جرى تجاهلها: ${format.number(count)}.`,
        ),
      ),
    leftOut: 'جرى تجاهله.',
    using: ({ value }) => `يُستخدم بدلًا منه ${value}.`,
    usingToday: ({ date }) => `يُستخدم بدلًا منه اليوم (${date}).`,
    notOneOf: ({ value, names }) => `${value} ليس واحدًا من ${names}.`,
    notSort: ({ value, names }) => `${value} ليس واحدًا من ${names}، مسبوقًا بعلامة - أو بدونها.`,
    notZone: ({ value }) => `${value} ليست منطقة زمنية معروفة مثل Asia/Kolkata.`,
    notLanguage: ({ value }) => `${value} ليست لغة معروفة مثل en-GB.`,
    languageUnsupported: ({ value, names }) => `${value} غير متاحة. لغات الصفحة هي: ${names}.`,
    notEmails: ({ value, count }, format) =>
      format.plural(count, oneOrMore(`ليس عنوان بريد: ${value}.`, `ليست عناوين بريد: ${value}.`)),
    tooManyAgents: ({ count, most }, format) =>
      `${format.plural(count, counted(format.number(count), agentForms))} أكثر مما يتسع له طلب واحد. يُستخدم أول ${format.number(most)}.`,
    statusTooLong: ({ value, most }, format) => `حالة أطول من ${format.number(most)} حرف: ${value}.`,
    tooManyStatuses: ({ count, most }, format) =>
      `عدد الحالات (${format.number(count)}) أكثر مما يتسع له رابط. يُستخدم أول ${format.number(most)}.`,
    userIdTooLong: ({ value, most }, format) => `معرّف مستخدم أطول من ${format.number(most)} حرف: ${value}.`,
    tooManyPins: ({ count, most }, format) =>
      `${format.plural(count, counted(format.number(count), agentForms))} أكثر مما يمكن تثبيته. ثُبّت أول ${format.number(most)}.`,
    queryTooLong: ({ count, most }, format) =>
      `طول نص البحث ${format.number(count)} حرف. يُستخدم أول ${format.number(most)}.`,
    notPart: ({ value }) =>
      `${value} ليس بالصيغة بداية/نهاية، مثل 2026-03-10T08:00:00Z/2026-03-10T12:00:00Z.`,
    partTooShort: 'يجب أن ينتهي الجزء الظاهر بعد بدايته بثانية على الأقل.',
    partOutside: 'الجزء الظاهر يقع خارج المدة.',
    showingWhole: 'المدة كلها معروضة.',
    notSwitch: ({ value }) => `${value} ليس 1 ولا 0.`,
    staffingHidden: 'يبقى مخطط التغطية مخفيًا.',
    notWhole: ({ value, least, most }) => `${value} ليس عددًا صحيحًا من ${least} إلى ${most}.`,
    noMinimum: 'لم يُحدَّد حد أدنى.',
    usingDefault: 'تُستخدم القيمة الافتراضية.',
    notThresholds: ({ value }) => `ليست حالة مع حدّ بالثواني حتى أسبوع، مثل AWAY:1800: ${value}.`,
    notMoment: ({ value }) => `${value} ليس وقتًا مثل 2026-03-10T08:00:00Z.`,
    momentOutside: 'ذلك الوقت خارج المدة.',
    shownAlready: ({ date }) => `${date} هو اليوم المعروض أصلًا.`,
    notCompared: 'المقارنة متوقفة.',
    dateFormat: ({ value }) => `${value} ليس تاريخًا بالصيغة 2026-03-10 (سنة-شهر-يوم).`,
    dateUnknown: ({ value }) => `${value} ليس يومًا في التقويم.`,
    dateTooEarly: ({ value }) => `${value} يسبق سنة 2000.`,
    dateTooLate: ({ value }) => `${value} يلي سنة 2999.`,
    dateUnfinished: 'التاريخ غير مكتمل.',
    endsBeforeStart: ({ from, to }) => `المدة تنتهي (${to}) قبل أن تبدأ (${from}).`,
    tooLong: ({ count, most }, format) =>
      `طول المدة ${format.plural(count, counted(format.number(count), dayForms))}؛ وأقصى ما يمكن عرضه ${format.plural(most, counted(format.number(most), dayForms))}.`,
    nowEnds: ({ date }) => `صارت تنتهي في ${date}.`,
    noEnd: ({ today, date }) => `لم يُذكر تاريخ النهاية، واليوم (${today}) بعيد جدًا عن ${date}.`,
    noStart: ({ today, date }) => `لم يُذكر تاريخ البداية، واليوم (${today}) بعيد جدًا عن ${date}.`,
    showingAlone: ({ date }) => `يُعرض ${date} وحده.`,
  },
  fieldFault: ({ field, reason, range }) => `${field}: ${reason} ما زال المعروض ${range}.`,
  rangeTooLong: ({ count, most, to }, format) =>
    `سيصبح الطول ${format.plural(count, counted(format.number(count), dayForms))}، وأقصى ما يمكن عرضه ${format.plural(most, counted(format.number(most), dayForms))}. لم يتغيّر «من»، وصار «إلى» ${to}.`,
};
