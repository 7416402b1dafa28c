import type { NoticesDictionary } from '../en/notices';
import { agentForms, counted, oneOrMore } from './forms';

export const noticesAr: NoticesDictionary = {
  waitingBanner: ({ time }) => `بانتظار حصة الاتصالات للحساب؛ تتابع الصفحة تلقائيًا بعد ${time}. المعروض باقٍ.`,
  offlineBanner: ({ time }) => `أنت غير متصل. المعروض حتى ${time}؛ وتتابع الصفحة تلقائيًا.`,
  shownAsOf: ({ time }) => `المعروض حتى ${time}.`,
  future: 'هذه المدة في المستقبل: لا يمكن أن تكون أي حالة قد سُجّلت بعد.',
  nothingReported: 'لم تُسجَّل أي حالة لأي وكيل في هذه المدة.',
  missing: ({ count }, say) =>
    `غير مكتمل: المعروض ${say.plural(count, counted(say.number(count), agentForms))}، وآخرون ناقصون.`,
  maybeMissing: ({ count }, say) =>
    `غير مكتمل: المعروض ${say.plural(count, counted(say.number(count), agentForms))}، وربما ينقص آخرون.`,
  stoppedAt: ({ count }, say) =>
    `غير مكتمل: توقفت الصفحة عند ${say.plural(count, counted(say.number(count), agentForms))}.`,
  pagesFailed: ({ count, list }, say) =>
    say.plural(count, oneOrMore(`تعذّرت الصفحة ${list}.`, `تعذّرت الصفحات ${list}.`)),
  fromAgent: ({ number }, say) => `من الوكيل ${say.number(number)}`,
  noProgress:
    'يقول Kore.ai إن هناك المزيد، لكن صفحته الأخيرة لم تأتِ بأحد جديد، فتوقفت الصفحة عن السؤال. على مشغّل الخدمة إبلاغ Kore.ai.',
  stopped: ({ count }, say) => `غير مكتمل: أُوقف التحميل عند ${say.number(count)} من الوكلاء.`,
  resume: 'متابعة التحميل',
  pickThem: 'اختر الوكلاء الذين تريد رؤيتهم.',

  absentStatuses: ({ list, count }, say) =>
    say.plural(
      count,
      oneOrMore(
        `لا يوجد وكيل بالحالة ${list} في هذه المدة. تحقق من الكتابة في العنوان.`,
        `لا يوجد وكيل بأي من الحالات ${list} في هذه المدة. تحقق من الكتابة في العنوان.`,
      ),
    ),
  showEveryStatus: 'عرض كل الحالات',
  leaveOut: ({ count }, say) => say.plural(count, oneOrMore('استبعادها', 'استبعادها كلها')),
  absentAgents: ({ list, count }, say) =>
    say.plural(
      count,
      oneOrMore(
        `لا يعرف Kore.ai وكيلًا بهذا البريد: ${list}. تحقق من الكتابة.`,
        `لا يعرف Kore.ai وكلاء بهذه العناوين: ${list}. تحقق من الكتابة.`,
      ),
    ),
  showAllAgents: 'عرض كل الوكلاء',
  remove: ({ count }, say) => say.plural(count, oneOrMore('إزالته', 'إزالتها')),

  noSuchDay: ({ date, zone }) => `لم يوجد ${date} في ${zone}`,
  noSuchDayAdvice: 'تخطّته ساعة المنطقة كاملًا. اختر يومًا آخر أو منطقة زمنية أخرى.',
  waiting: 'بانتظار حصة الاتصالات للحساب',
  waitingAdvice: ({ time }) =>
    `يسمح Kore.ai بعدد محدود من الاتصالات في الدقيقة، وقد استُنفد. تتابع الصفحة تلقائيًا بعد ${time}؛ لا يلزمك فعل شيء.`,
  offline: 'أنت غير متصل',
  offlineAdvice: 'تحقق من اتصالك بالشبكة. تتابع الصفحة تلقائيًا عند عودته.',
  noneOfPicked: 'لا يعرف Kore.ai أيًا من الوكلاء المختارين',
  noneOfPickedAdvice: 'تحقق من كتابة عناوين البريد، أو اعرض كل الوكلاء.',
  noAgentsAdvice:
    'أجاب Kore.ai ولم يُرجع أي وكيل لهذا الحساب. إذا كان ينبغي وجود وكلاء فعلى مشغّل الخدمة فحص إعدادات الحساب والقناة.',
  noMatch: 'لا يوجد وكيل يطابق عوامل التصفية هذه',
  clearFilters: 'مسح عوامل التصفية',
  noneHasStatus: ({ count }, say) =>
    `الموجود ${say.plural(count, counted(say.number(count), agentForms))}، ولا أحد في إحدى الحالات المختارة.`,
  noneFits: ({ count, query }, say) =>
    `الموجود ${say.plural(count, counted(say.number(count), agentForms))}، ولا أحد يطابق «${query}».`,
  noneFitsBoth: ({ count, query }, say) =>
    `الموجود ${say.plural(count, counted(say.number(count), agentForms))}، ولا أحد يطابق «${query}» مع الحالات المختارة.`,
  noneCame: 'غير مكتمل: لم يصل أي وكيل',
  noneReadable: ({ count }, say) =>
    say.plural(
      count,
      oneOrMore(
        'أرسل Kore.ai وكيلًا واحدًا تعذّرت قراءته',
        `عدد الوكلاء الذين أرسلهم Kore.ai هو ${say.number(count)}، ولم تمكن قراءة أي منهم`,
      ),
    ),
  isIncomplete: ({ what }) => `غير مكتمل: ${what}`,
  brokenOff: 'يقول Kore.ai إن هناك وكلاء آخرين، لكنه لم يرسل أحدًا جديدًا، فتوقفت الصفحة عن السؤال.',
  noticesTell: 'تبيّن ملاحظات البيانات أدناه موضع الخلل، وتتيح حفظ السجلات.',
  retryOrTell: 'أعد المحاولة بعد قليل. إذا استمر ذلك فعلى مشغّل الخدمة إبلاغ Kore.ai.',

  doubtsTitle: 'ملاحظات على البيانات',
  soundTitle: 'مدى سلامة البيانات',
  noDoubts: 'لا شيء مشكوك فيه في هذه البيانات.',
  setAside: 'مستبعدة',
  setAsideHint: 'سجلات تعذّرت قراءتها. لا تُرسم ولا تُحسب.',
  twice: 'مكررة',
  twiceHint: 'وكلاء وردوا في أكثر من صفحة.',
  odd: 'الصفحات',
  oddHint: 'صفحات لا تلتزم بما طُلب منها.',
  doubtful: 'مشكوك فيها',
  doubtfulHint: ({ zone }) => `مرسومة ومحسوبة، ومعلَّمة في صف الوكيل. الأوقات بتوقيت ${zone}.`,
  save: 'حفظ السجلات مع أسبابها (JSON)',
  more: ({ count }, say) => `و${say.number(count)} غيرها`,

  // Names of fields and texts as they came keep their own direction (U+2068 … U+2069).
  reasons: {
    agent: ({ position, fault }, say) => `الوكيل ${say.number(position)}: ${fault}`,
    span: ({ position, fault }, say) => `الفترة ${say.number(position)}: ${fault}`,
    notRecord: 'يجب أن يكون سجلًا بحقول مسمّاة',
    missing: ({ field }) => `الحقل \u2068${field}\u2069 مفقود`,
    notText: ({ field }) => `يجب أن يكون \u2068${field}\u2069 نصًا`,
    empty: ({ field }) => `يجب ألا يكون \u2068${field}\u2069 فارغًا`,
    notSpans: ({ field }) => `يجب أن يكون \u2068${field}\u2069 قائمة فترات`,
    notJson: 'الجواب ليس JSON',
    notReply: 'يجب أن يكون الجواب سجلًا بحقول مسمّاة',
    notFlag: ({ field }) => `يجب أن يكون \u2068${field}\u2069 إما \u2068true\u2069 أو \u2068false\u2069`,
    notNumber: ({ field }) => `يجب أن يكون \u2068${field}\u2069 رقمًا`,
    notAgents: ({ field }) => `يجب أن يكون \u2068${field}\u2069 قائمة وكلاء`,
    notStart: ({ field }) => `يجب أن يكون \u2068${field}\u2069 وقتًا بالصيغة \u2068yyyy-mm-ddTHH:mm:ss\u2069`,
    notEnd: ({ field }) =>
      `يجب أن يكون \u2068${field}\u2069 وقتًا بالصيغة \u2068yyyy-mm-ddTHH:mm:ss\u2069 أو \u2068"-"\u2069`,
    unreadableStart: ({ text }) => `\u2068startTime ${text}\u2069 ليس وقتًا`,
    unreadableEnd: ({ text }) => `\u2068endTime ${text}\u2069 ليس وقتًا ولا \u2068"-"\u2069`,
    twiceSame: 'ورد مرتين متطابقًا، ويُعرض مرة واحدة',
    twiceDiffering: 'ورد مرتين غير متطابق، وتُعرض النسخة الأحدث',
    otherOffset: ({ agent, stated, asked }, say) =>
      `تقول الصفحة التي تبدأ بالوكيل ${say.number(agent)} إنها تبدأ عند الموضع ${say.number(stated)}، والمطلوب ${say.number(asked)}`,
    badSize: ({ agent, stated, most }, say) =>
      `تذكر الصفحة التي تبدأ بالوكيل ${say.number(agent)} أن حجمها ${say.number(stated)}، والمطلوب ${say.number(most)} على الأكثر`,
    tooFew: ({ agent, stated, count }, say) =>
      `تحوي الصفحة التي تبدأ بالوكيل ${say.number(agent)} وكلاء عددهم ${say.number(count)} من ${say.number(stated)}، مع أنها تقول إن هناك المزيد`,
  },

  failures: {
    http: ({ status }) => `أجاب شيء بين هذه الصفحة والخدمة بالرمز ${status}`,
    unreadable: 'تعذّرت قراءة جواب الخدمة',
    notUnderstood: 'تعذّر فهم جواب Kore.ai',
    'bad-request': 'رفضت الخدمة هذا الطلب',
    'range-too-long': 'هذه المدة أطول مما تسمح به الخدمة',
    unauthenticated: 'تسجيل دخولك مفقود أو منتهٍ',
    forbidden: 'لا يحق لك رؤية هؤلاء الوكلاء',
    'rate-limited': 'استُنفدت حصة الاتصالات للحساب',
    'upstream-auth': 'رفض Kore.ai بيانات اعتماد الخدمة',
    'upstream-scope': 'يقول Kore.ai إنه لا يحق للخدمة قراءة حالات الوكلاء',
    'upstream-config': 'لا يقبل Kore.ai إعداد الخدمة',
    'upstream-unreachable': 'تعذّر على الخدمة الوصول إلى Kore.ai',
    'upstream-timeout': 'تأخر Kore.ai كثيرًا في الجواب',
    'upstream-not-json': 'أجاب Kore.ai بشيء ليس بيانات',
    'upstream-too-large': 'كان جواب Kore.ai أكبر من أن يُقبل',
    'upstream-error': 'أجاب Kore.ai بخطأ',
  },
  advice: {
    http: 'غالبًا ما يزول ذلك. إذا استمر فأبلغ مشغّل الخدمة أو الشبكة التي أمامها.',
    unreadable: ({ reason }) => `أبلغ مشغّل الخدمة: ${reason}.`,
    notUnderstood:
      'ليس رسالة خطأ، لكنه ليس قائمة وكلاء بالصيغة المتفق عليها أيضًا. على مشغّل الخدمة فحصه، وإبلاغ Kore.ai إذا تغيرت الصيغة. أعد المحاولة بعد ذلك.',
    'bad-request': 'غيّر عوامل التصفية ثم أعد المحاولة.',
    badFields: ({ faults }) => `غيّر عوامل التصفية: ${faults}.`,
    'range-too-long': 'اختر أيامًا أقل.',
    unauthenticated: 'سجّل الدخول مجددًا في البوابة التي جئت منها، ثم أعد المحاولة.',
    forbidden: 'اطلب من مشغّل الخدمة توسيع صلاحياتك.',
    'rate-limited': 'تتجدد كل دقيقة؛ وتتابع الصفحة تلقائيًا.',
    'upstream-auth':
      'ليست بياناتك: على مشغّل الخدمة فحص معرّف العميل والسر، أو الرمز الثابت. أعد المحاولة بعد ذلك.',
    'upstream-scope': 'على مشغّل الخدمة منح تطبيقه الصلاحية «SmartAssist Analytics». أعد المحاولة بعد ذلك.',
    'upstream-config': 'على مشغّل الخدمة فحص إعدادات المضيف والحساب والقناة.',
    'upstream-unreachable': 'غالبًا ما يزول ذلك. إذا استمر فعلى مشغّل الخدمة فحص طريقها إلى Kore.ai.',
    'upstream-timeout': 'أعد المحاولة بعد قليل.',
    'upstream-not-json': 'غالبًا ما تكون صفحة صيانة. أعد المحاولة لاحقًا.',
    'upstream-too-large': 'اختر أيامًا أقل أو وكلاء أقل.',
    'upstream-error': 'أعد المحاولة بعد قليل.',
  },
};
