import type { TakeAwayDictionary } from '../en/takeAway';

export const takeAwayAr: TakeAwayDictionary = {
  tools: {
    views: 'طرق العرض',
    copyLink: 'نسخ الرابط',
    export: 'تصدير',
    more: 'المزيد',
    spansCsv: 'الفترات (CSV)',
    totalsCsv: 'المجاميع (CSV)',
    picturePng: 'صورة (PNG)',
    print: 'طباعة',
  },
  link: {
    copied: 'نُسخ الرابط. يُظهر هذا العرض متى وأينما فُتح.',
    refusedTitle: 'نسخ هذا الرابط',
    refused: 'لم يسمح المتصفح للصفحة بالنسخ. انسخ الرابط من هذا الحقل:',
    address: 'رابط هذا العرض',
  },
  file: {
    title: 'حفظ ملف',
    makingSpans: 'جارٍ كتابة الفترات',
    makingTotals: 'جارٍ كتابة المجاميع',
    makingPicture: 'جارٍ رسم الصورة',
    progress: ({ percent }) => `اكتمل ${percent}`,
    cancel: 'إلغاء',
    close: 'إغلاق',
    saveAnyway: 'حفظ الموجود',
    incompleteLoading: ({ count }, say) =>
      `ما زال تحميل الوكلاء جاريًا: سيحتوي الملف على الموجودين فقط (${say.number(count)}). وسيحمل اسمه كلمة «incomplete».`,
    incompleteMissing: ({ count }, say) =>
      `ينقص وكلاء: سيحتوي الملف على الموجودين فقط (${say.number(count)}). وسيحمل اسمه كلمة «incomplete».`,
    nothing: 'لا يوجد ما يُحفظ: لا وكيل معروض. اختر مدة أخرى أو عوامل تصفية أخرى.',
    failed: ({ reason }) => `تعذّر إنشاء الملف: ${reason}`,
    saved: ({ names }) => `حُفظ ${names}`,
    cancelled: 'أُلغي. لم يُحفظ شيء.',
  },
  sheet: {
    visible: ({ range }) => `المعروض: ${range}`,
    filtered: ({ filters }) => `التصفية: ${filters}`,
    asOf: ({ moment }) => `البيانات حتى ${moment}`,
    noData: 'لا بيانات بعد',
    incomplete: 'غير مكتمل: ينقص بعض الوكلاء',
    part: ({ number, count }, say) => `${say.number(number)} من ${say.number(count)}`,
    page: ({ number, count }, say) => `صفحة ${say.number(number)} من ${say.number(count)}`,
    firstRows: ({ count, all }, say) =>
      `أول ${say.number(count)} من ${say.number(all)} من الصفوف. ملف CSV يحتويها كلها.`,
  },
  picture: {
    title: 'صورة المخطط الزمني',
    content: 'ما تعرضه',
    all: ({ rows }, say) =>
      say.plural(rows, {
        one: 'الصف الوحيد',
        two: 'الصفّان كلاهما',
        other: `كل الصفوف (${say.number(rows)})`,
      }),
    inView: ({ rows }, say) =>
      say.plural(rows, {
        one: 'الصف الظاهر',
        two: 'الصفّان الظاهران',
        other: `الصفوف الظاهرة (${say.number(rows)})`,
      }),
    wholeRange: 'المدة كلها',
    visiblePart: 'الجزء الظاهر من المدة',
    sharpness: 'الدقة',
    sharp: 'عادية',
    sharper: 'مضاعفة، للطباعة والشاشات الكبيرة',
    files: ({ count }, say) =>
      say.plural(count, {
        one: 'تتسع في ملف واحد.',
        two: 'أطول من أن تتسع في ملف واحد: سيكون هناك ملفان.',
        other: `أطول من أن تتسع في ملف واحد: عدد الملفات ${say.number(count)}.`,
      }),
    save: 'حفظ الصورة',
  },
  views: {
    title: 'طرق العرض المحفوظة',
    none: 'لم تُحفظ أي طريقة عرض بعد. تحفظ طريقة العرض عوامل التصفية والترتيب والتخطيط باسم.',
    notLasting: 'لا يحتفظ هذا المتصفح بشيء لهذه الصفحة: تزول طرق العرض عند إغلاقها.',
    nameLabel: 'اسم طريقة العرض هذه',
    save: 'حفظ طريقة العرض هذه',
    replace: 'استبدال',
    full: ({ most }, say) => `عدد طرق العرض المحفوظة ${say.number(most)} ولا متسع لغيرها. احذف واحدة أولًا.`,
    open: ({ name }) => `فتح ${name}`,
    rename: ({ name }) => `إعادة تسمية ${name}`,
    renameLabel: ({ name }) => `الاسم الجديد لـ ${name}`,
    keepName: 'اعتماد هذا الاسم',
    nameTaken: 'تحمل طريقة عرض أخرى هذا الاسم.',
    copy: ({ name }) => `نسخ رابط ${name}`,
    remove: ({ name }) => `حذف ${name}`,
    undo: 'تراجع',
    saved: ({ name }) => `حُفظت باسم ${name}`,
    opened: ({ name }) => `فُتحت ${name}`,
    renamed: ({ name }) => `صار الاسم ${name}`,
    removed: ({ name }) => `حُذفت ${name}.`,
  },
};
