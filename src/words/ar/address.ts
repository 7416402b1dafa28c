import type { AddressDictionary } from '../en/address';
import { agentForms, counted, dayForms, oneOrMore } from './forms';

export const addressAr: AddressDictionary = {
  lead: 'تعذّر استخدام جزء من العنوان. والباقي سارٍ.',
  others: 'غيرها',
  facts: {
    repeated: 'ورد أكثر من مرة. الأول هو المعتمد.',
    unknown: 'لا يوجد متغير بهذا الاسم. جرى تجاهله.',
    unknownMore: ({ count }, say) =>
      say.plural(
        count,
        oneOrMore(
          'متغير آخر غير معروف وجرى تجاهله.',
          `متغيرات أخرى غير معروفة جرى تجاهلها: ${say.number(count)}.`,
        ),
      ),
    leftOut: 'جرى استبعاده.',
    using: ({ value }) => `يُستخدم بدلًا منه ${value}.`,
    usingToday: ({ date }) => `يُستخدم بدلًا منه اليوم (${date}).`,
    notOneOf: ({ value, names }) => `${value} ليس واحدًا من ${names}.`,
    notSort: ({ value, names }) => `${value} ليس واحدًا من ${names}، مسبوقًا بعلامة - أو بدونها.`,
    notZone: ({ value }) => `${value} ليست منطقة زمنية معروفة مثل Asia/Kolkata.`,
    notLanguage: ({ value }) => `${value} ليست لغة معروفة مثل en-GB.`,
    languageUnsupported: ({ value, names }) => `الصفحة غير متاحة بلغة ${value}، بل بهذه: ${names}.`,
    notEmails: ({ value, count }, say) =>
      say.plural(count, oneOrMore(`ليس عنوان بريد: ${value}.`, `ليست عناوين بريد: ${value}.`)),
    tooManyAgents: ({ count, most }, say) =>
      `${say.plural(count, counted(say.number(count), agentForms))} أكثر مما يتسع له طلب واحد. يُعتمد أول ${say.number(most)}.`,
    statusTooLong: ({ value, most }, say) => `أطول مما تكون عليه حالة (${say.number(most)} حرف): ${value}.`,
    tooManyStatuses: ({ count, most }, say) =>
      `عدد الحالات (${say.number(count)}) أكثر مما يتسع له عنوان. يُعتمد أول ${say.number(most)}.`,
    userIdTooLong: ({ value, most }, say) =>
      `أطول مما يكون عليه معرّف مستخدم (${say.number(most)} حرف): ${value}.`,
    tooManyPins: ({ count, most }, say) =>
      `${say.plural(count, counted(say.number(count), agentForms))} أكثر مما يمكن تثبيته. ثُبّت أول ${say.number(most)}.`,
    queryTooLong: ({ count, most }, say) =>
      `طول نص البحث ${say.number(count)} حرف. يُستخدم أول ${say.number(most)}.`,
    notPart: ({ value }) =>
      `${value} ليس بالصيغة بداية/نهاية، مثل 2026-03-10T08:00:00Z/2026-03-10T12:00:00Z.`,
    partTooShort: 'يجب أن ينتهي الجزء الظاهر بعد بدايته بثانية على الأقل.',
    partOutside: 'الجزء الظاهر يقع خارج المدة.',
    showingWhole: 'المدة كلها معروضة.',
    notSwitch: ({ value }) => `${value} ليس 1 ولا 0.`,
    staffingHidden: 'يبقى مخطط التغطية مخفيًا.',
    notWhole: ({ value, least, most }) => `${value} ليس عددًا صحيحًا من ${least} إلى ${most}.`,
    noMinimum: 'لم يُحدَّد حد أدنى.',
    usualNumber: 'يسري العدد المعتاد.',
    notThresholds: ({ value }) => `ليست حالة مع ثوانٍ حتى أسبوع، مثل AWAY:1800: ${value}.`,
    usualThresholds: 'تسري الحدود المعتادة.',
    notMoment: ({ value }) => `${value} ليس لحظة مثل 2026-03-10T08:00:00Z.`,
    momentOutside: 'تلك اللحظة تقع خارج المدة.',
    usualOrder: 'تبقى الصفوف على ترتيبها المعتاد.',
    shownAlready: ({ date }) => `${date} هو اليوم المعروض.`,
    notCompared: 'لا تجري أي مقارنة.',
    dateFormat: ({ value }) => `${value} ليس تاريخًا بالصيغة 2026-03-10 (سنة-شهر-يوم).`,
    dateUnknown: ({ value }) => `${value} ليس يومًا في التقويم.`,
    dateTooEarly: ({ value }) => `${value} يسبق سنة 2000.`,
    dateTooLate: ({ value }) => `${value} يلي سنة 2999.`,
    dateUnfinished: 'التاريخ غير مكتمل.',
    endsBeforeStart: ({ from, to }) => `المدة تنتهي (${to}) قبل أن تبدأ (${from}).`,
    tooLong: ({ count, most }, say) =>
      `طول المدة ${say.plural(count, counted(say.number(count), dayForms))}؛ وأقصى ما يمكن عرضه ${say.plural(most, counted(say.number(most), dayForms))}.`,
    nowEnds: ({ date }) => `صارت تنتهي في ${date}.`,
    noEnd: ({ today, date }) => `لم تُذكر نهاية، واليوم (${today}) بعيد جدًا عن ${date}.`,
    noStart: ({ today, date }) => `لم تُذكر بداية، واليوم (${today}) بعيد جدًا عن ${date}.`,
    showingAlone: ({ date }) => `يُعرض ${date} وحده.`,
  },
  fieldFault: ({ field, reason, range }) => `${field}: ${reason} ما زال المعروض ${range}.`,
  rangeTooLong: ({ count, most, to }, say) =>
    `سيصبح الطول ${say.plural(count, counted(say.number(count), dayForms))}، وأقصى ما يمكن عرضه ${say.plural(most, counted(say.number(most), dayForms))}. يبقى «من» كما حُدّد؛ وصار «إلى» ${to}.`,
};
