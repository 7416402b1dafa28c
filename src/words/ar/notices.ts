import type { NoticesDictionary } from '../en/notices';
import { agentForms, counted, oneOrMore } from './forms';

export const noticesAr: NoticesDictionary = {
  waitingBanner: ({ time }) =>
    `بُلغ حدّ طلبات Kore.ai. تبقى البيانات معروضة ويُستأنف التحديث تلقائيًا بعد ${time}.`,
  offlineBanner: ({ time }) => `أنت غير متصل. البيانات حتى ${time}؛ ويُستأنف التحديث تلقائيًا.`,
  shownAsOf: ({ time }) => `البيانات حتى ${time}.`,
  future: 'هذه المدة في المستقبل، لذا لم تُسجَّل أي حالة بعد.',
  nothingReported: 'لم تُسجَّل أي حالة لأي وكيل في هذه المدة.',
  missing: ({ count }, format) =>
    `غير مكتمل: المعروض ${format.plural(count, counted(format.number(count), agentForms))}، وآخرون ناقصون.`,
  maybeMissing: ({ count }, format) =>
    `غير مكتمل: المعروض ${format.plural(count, counted(format.number(count), agentForms))}، وربما ينقص آخرون.`,
  stoppedAt: ({ count }, format) =>
    `غير مكتمل: أقصى ما تعرضه الصفحة ${format.plural(count, counted(format.number(count), agentForms))}.`,
  pagesFailed: ({ count, list }, format) =>
    format.plural(count, oneOrMore(`تعذّر تحميل الصفحة ${list}.`, `تعذّر تحميل الصفحات ${list}.`)),
  fromAgent: ({ number }, format) => `من الوكيل ${format.number(number)}`,
  noProgress:
    'أفاد Kore.ai بوجود وكلاء آخرين لكنه لم يرسل وكلاء جددًا، فتوقف التحميل. اطلب من المسؤول لديك إبلاغ Kore.ai.',
  stopped: ({ count }, format) => `غير مكتمل: أُوقف التحميل عند ${format.number(count)} من الوكلاء.`,
  resume: 'متابعة التحميل',
  pickThem: 'اختر الوكلاء الذين تريد رؤيتهم.',

  absentStatuses: ({ list, count }, format) =>
    format.plural(
      count,
      oneOrMore(
        `لا يوجد وكيل بالحالة ${list} في هذه المدة. تحقق من الكتابة في الرابط.`,
        `لا يوجد وكيل بأي من الحالات ${list} في هذه المدة. تحقق من الكتابة في الرابط.`,
      ),
    ),
  showEveryStatus: 'عرض كل الحالات',
  absentAgents: ({ list, count }, format) =>
    format.plural(
      count,
      oneOrMore(
        `ليس لدى Kore.ai وكيل بهذا البريد الإلكتروني: ${list}. تحقق من الكتابة.`,
        `ليس لدى Kore.ai وكلاء بعناوين البريد هذه: ${list}. تحقق من الكتابة.`,
      ),
    ),
  showAllAgents: 'عرض كل الوكلاء',
  remove: ({ count }, format) => format.plural(count, oneOrMore('إزالة', 'إزالة الكل')),

  noSuchDay: ({ date, zone }) => `لا يوجد ${date} في ${zone}`,
  noSuchDayAdvice: 'تخطّت الساعات هناك ذلك اليوم. اختر يومًا آخر أو منطقة زمنية أخرى.',
  waiting: 'بُلغ حدّ طلبات Kore.ai',
  waitingAdvice: ({ time }) => `استنفد حسابك طلباته حاليًا. يُستأنف التحميل تلقائيًا بعد ${time}.`,
  offline: 'أنت غير متصل',
  offlineAdvice: 'تحقق من اتصالك بالشبكة. يُستأنف التحميل تلقائيًا عند عودته.',
  noneOfPicked: 'ليس لدى Kore.ai أي من الوكلاء المحددين',
  noneOfPickedAdvice: 'تحقق من كتابة عناوين البريد، أو اعرض كل الوكلاء.',
  noAgentsAdvice:
    'لم يُرجع Kore.ai أي وكلاء لهذا الحساب. إذا كان ينبغي وجود وكلاء فاطلب من المسؤول لديك فحص إعدادات الحساب والقناة.',
  noMatch: 'لا يوجد وكلاء مطابقون',
  clearFilters: 'مسح عوامل التصفية',
  noneHasStatus: ({ count }, format) =>
    `الموجود ${format.plural(count, counted(format.number(count), agentForms))}، ولا أحد في إحدى الحالات المحددة.`,
  noneFits: ({ count, query }, format) =>
    `الموجود ${format.plural(count, counted(format.number(count), agentForms))}، ولا أحد يطابق «${query}».`,
  noneFitsBoth: ({ count, query }, format) =>
    `الموجود ${format.plural(count, counted(format.number(count), agentForms))}، ولا أحد يطابق «${query}» مع الحالات المحددة.`,
  noneCame: 'غير مكتمل: لم يُستلم أي وكيل',
  noneReadable: ({ count }, format) =>
    format.plural(
      count,
      oneOrMore(
        'أرسل Kore.ai وكيلًا واحدًا تعذّرت قراءته',
        `عدد الوكلاء الذين أرسلهم Kore.ai هو ${format.number(count)}، ولم تمكن قراءة أي منهم`,
      ),
    ),
  isIncomplete: ({ what }) => `غير مكتمل: ${what}`,
  brokenOff: 'أفاد Kore.ai بوجود وكلاء آخرين لكنه لم يرسل وكلاء جددًا، فتوقف التحميل.',
  noticesExplain: 'تذكر ملاحظات البيانات أدناه الأسباب وتتيح حفظ السجلات.',
  retryOrReport: 'أعد المحاولة بعد قليل. إذا استمر ذلك فاطلب من المسؤول لديك إبلاغ Kore.ai.',

  doubtsTitle: 'ملاحظات على البيانات',
  noDoubts: 'لم تُكتشف مشكلات في هذه البيانات.',
  setAside: 'غير مقروءة (مستبعدة)',
  setAsideHint: 'سجلات تعذّرت قراءتها. لا تُعرض ولا تُحسب.',
  twice: 'مكررة',
  twiceHint: 'وكلاء وردوا في أكثر من صفحة.',
  odd: 'صفحات غير متوقعة',
  oddHint: 'صفحات لا تطابق المطلوب.',
  doubtful: 'أخطاء محتملة',
  doubtfulHint: ({ zone }) => `معروضة ومحسوبة، ومعلَّمة في صف الوكيل. الأوقات بتوقيت ${zone}.`,
  save: 'حفظ السجلات والأسباب (JSON)',
  more: ({ count }, format) => `و${format.number(count)} غيرها`,

  // Names of fields and texts as they came keep their own direction (U+2068 … U+2069).
  reasons: {
    agent: ({ position, fault }, format) => `الوكيل ${format.number(position)}: ${fault}`,
    span: ({ position, fault }, format) => `الفترة ${format.number(position)}: ${fault}`,
    notRecord: 'يجب أن يكون كائنًا',
    missing: ({ field }) => `الحقل \u2068${field}\u2069 مفقود`,
    notText: ({ field }) => `يجب أن يكون \u2068${field}\u2069 نصًا`,
    empty: ({ field }) => `يجب ألا يكون \u2068${field}\u2069 فارغًا`,
    notSpans: ({ field }) => `يجب أن يكون \u2068${field}\u2069 قائمة فترات`,
    notJson: 'الرد ليس JSON',
    notReply: 'يجب أن يكون الرد كائنًا',
    notFlag: ({ field }) => `يجب أن يكون \u2068${field}\u2069 إما \u2068true\u2069 أو \u2068false\u2069`,
    notNumber: ({ field }) => `يجب أن يكون \u2068${field}\u2069 رقمًا`,
    notAgents: ({ field }) => `يجب أن يكون \u2068${field}\u2069 قائمة وكلاء`,
    notStart: ({ field }) => `يجب أن يكون \u2068${field}\u2069 وقتًا بالصيغة \u2068yyyy-mm-ddTHH:mm:ss\u2069`,
    notEnd: ({ field }) =>
      `يجب أن يكون \u2068${field}\u2069 وقتًا بالصيغة \u2068yyyy-mm-ddTHH:mm:ss\u2069 أو \u2068"-"\u2069`,
    unreadableStart: ({ text }) => `\u2068startTime ${text}\u2069 ليس وقتًا`,
    unreadableEnd: ({ text }) => `\u2068endTime ${text}\u2069 ليس وقتًا ولا \u2068"-"\u2069`,
    twiceSame: 'استُلم مرتين متطابقًا، ويُعرض مرة واحدة',
    twiceDiffering: 'استُلم مرتين مع اختلافات، وتُعرض النسخة الأحدث',
    otherOffset: ({ agent, stated, asked }, format) =>
      `تقول الصفحة التي تبدأ بالوكيل ${format.number(agent)} إنها تبدأ عند الموضع ${format.number(stated)}، والمطلوب ${format.number(asked)}`,
    badSize: ({ agent, stated, most }, format) =>
      `تذكر الصفحة التي تبدأ بالوكيل ${format.number(agent)} أن حجمها ${format.number(stated)}، والمطلوب ${format.number(most)} على الأكثر`,
    tooFew: ({ agent, stated, count }, format) =>
      `تحوي الصفحة التي تبدأ بالوكيل ${format.number(agent)} وكلاء عددهم ${format.number(count)} من ${format.number(stated)}، مع أنها تقول إن هناك المزيد`,
  },

  failures: {
    http: ({ status }) => `فشل الاتصال بالخدمة بالرمز ${status}`,
    unreadable: 'تعذّرت قراءة رد الخدمة',
    notUnderstood: 'تعذّر فهم رد Kore.ai',
    'bad-request': 'رفضت الخدمة هذا الطلب',
    'range-too-long': 'هذه المدة أطول مما تسمح به الخدمة',
    unauthenticated: 'تسجيل دخولك مفقود أو منتهٍ',
    forbidden: 'ليس لديك حق الوصول إلى هؤلاء الوكلاء',
    'rate-limited': 'بُلغ حدّ طلبات Kore.ai',
    'upstream-auth': 'رفض Kore.ai بيانات اعتماد الخدمة',
    'upstream-scope': 'لا يسمح Kore.ai للخدمة بقراءة حالات الوكلاء',
    'upstream-config': 'رفض Kore.ai إعدادات الخدمة',
    'upstream-unreachable': 'تعذّر على الخدمة الوصول إلى Kore.ai',
    'upstream-timeout': 'تأخر Kore.ai كثيرًا في الرد',
    'upstream-not-json': 'لم يُرجع Kore.ai بيانات',
    'upstream-too-large': 'كان رد Kore.ai كبيرًا جدًا',
    'upstream-error': 'أرجع Kore.ai خطأ',
  },
  advice: {
    http: 'أعد المحاولة بعد قليل. إذا استمر ذلك فاتصل بالمسؤول لديك.',
    unreadable: ({ reason }) => `أبلغ المسؤول لديك بهذا: ${reason}.`,
    notUnderstood: 'ليس قائمة وكلاء بالصيغة المتوقعة. اتصل بالمسؤول لديك.',
    'bad-request': 'غيّر عوامل التصفية ثم أعد المحاولة.',
    badFields: ({ faults }) => `غيّر عوامل التصفية: ${faults}.`,
    'range-too-long': 'اختر أيامًا أقل.',
    unauthenticated: 'سجّل الدخول مجددًا في بوابتك، ثم أعد المحاولة.',
    forbidden: 'اطلب حق الوصول من المسؤول لديك.',
    'rate-limited': 'يُستأنف التحميل تلقائيًا.',
    'upstream-auth': 'اطلب من المسؤول لديك فحص معرّف العميل والسر للخدمة، أو رمزها. ثم أعد المحاولة.',
    'upstream-scope': 'اطلب من المسؤول لديك منح التطبيق الصلاحية «SmartAssist Analytics». ثم أعد المحاولة.',
    'upstream-config': 'اطلب من المسؤول لديك فحص إعدادات المضيف والحساب والقناة.',
    'upstream-unreachable':
      'أعد المحاولة بعد قليل. إذا استمر ذلك فاطلب من المسؤول لديك فحص الاتصال بـ Kore.ai.',
    'upstream-timeout': 'أعد المحاولة بعد قليل.',
    'upstream-not-json': 'قد يكون Kore.ai تحت الصيانة. أعد المحاولة لاحقًا.',
    'upstream-too-large': 'اختر أيامًا أقل أو وكلاء أقل.',
    'upstream-error': 'أعد المحاولة بعد قليل.',
  },
};
