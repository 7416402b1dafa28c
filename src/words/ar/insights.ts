import type { InsightsDictionary } from '../en/insights';
import { agentForms, counted, spanForms } from './forms';

export const insightsAr: InsightsDictionary = {
  button: {
    title: 'رؤى',
    named: ({ count }, format) => `رؤى: يحتاج إلى انتباه ${format.number(count)}`,
  },
  tabs: {
    attention: 'الانتباه',
    coverage: 'التغطية',
    changes: 'تغييرات متكررة',
    overlaps: 'غير متواجدين معًا',
  },
  showMore: ({ count }, format) => `إظهار المزيد (${format.number(count)})`,
  badNumber: ({ most }, format) => `أدخل عددًا صحيحًا من 2 إلى ${format.number(most)}.`,
  noStatus: 'بلا حالة',
  staffing: {
    toggle: 'التغطية',
    title: 'الوكلاء حسب الحالة عبر الزمن',
    moment: 'وقت في مخطط التغطية',
    count: ({ status, count }, format) => `${status} ${format.number(count)}`,
    at: ({ moment, counts }) => `${moment}: ${counts}`,
    notYet: ({ moment }) => `${moment}: في المستقبل`,
    hint: 'انقر أو اضغط Enter لمعرفة من غادر للتو. اسحب للتكبير.',
    minimum: ({ count }, format) => `الحد الأدنى ${format.number(count)}`,
    axis: ({ count }, format) => format.plural(count, counted(format.number(count), agentForms)),
    showTable: 'إظهار كجدول',
    hideTable: 'إخفاء الجدول',
    time: 'الوقت',
    lowest: ({ status }) => `أدنى ${status}`,
    tableEvery: ({ length }) =>
      `صف لكل ${length}؛ كبّر لمزيد من الصفوف. يعرض العمود الأخير أدنى عدد حتى الصف التالي.`,
    tableEach: 'صف لكل تغيير في الوقت الظاهر.',
    tableNothing: 'الوقت الظاهر ما زال في المستقبل.',
  },
  attention: {
    note: 'حالات استمرت أطول من حدّها. قد يكون النظام هو من عيّن بعضها لا الوكيل.',
    none: 'لا توجد حالة تجاوزت حدّها.',
    noneLeft: 'اطُّلع على كل ما هنا.',
    over: ({ status, length, limit }) => `${status} ${length} (الحدّ ${limit})`,
    acknowledge: ({ name }) => `اطّلعت على: ${name}`,
    acknowledgeHint: 'اطّلعت عليه (يُخفى في هذا المتصفح)',
    putBack: ({ name }) => `إعادة إظهار: ${name}`,
    hidden: ({ count }, format) => `اطُّلع عليها: ${format.number(count)}`,
    showHidden: 'إظهار المخفي',
    hideHidden: 'إخفاؤها من جديد',
    notKept: 'لا يمكن لهذا المتصفح حفظ ما اطّلعت عليه. يعود عند إعادة تحميل الصفحة.',
    thresholds: 'الحدود',
    threshold: ({ status }) => `${status}، بالدقائق`,
    thresholdHint: 'اتركه فارغًا لاستخدام القيمة الافتراضية.',
    usual: ({ minutes }, format) => `الافتراضي ${format.number(minutes)}`,
    never: 'الافتراضي: لا حدّ',
    reset: 'إعادة التعيين إلى القيم الافتراضية',
    badThreshold: ({ most }, format) => `أدخل دقائق أكبر من 0، حتى ${format.number(most)} (أسبوع واحد).`,
  },
  coverage: {
    minimum: ({ status }) => `${status}: الحد الأدنى للوكلاء`,
    badMinimum: ({ most }, format) => `أدخل عددًا صحيحًا من 1 إلى ${format.number(most)}، أو اتركه فارغًا.`,
    unset: 'أدخل حدًا أدنى لعرض كل فترة فيها وكلاء أقل.',
    aboveAll: ({ agents }, format) =>
      `عدد الوكلاء هنا ${format.number(agents)} فقط، لذا لا يُبلغ هذا الحد أبدًا.`,
    none: 'لم يقلّ العدد عن الحد الأدنى قط.',
    nothingYet: 'هذه المدة ما زالت في المستقبل.',
    sum: ({ count, length }, format) =>
      `${format.plural(count, counted(format.number(count), spanForms))} دون الحد الأدنى، والمجموع ${length}`,
    period: ({ length, lowest, moment }, format) => `${length}، الأدنى ${format.number(lowest)} عند ${moment}`,
    leavers: ({ status, from, to }) => `غادروا ${status} من ${from} إلى ${to}`,
    noLeavers: ({ status }) => `لم ينخفض عدد ${status} في الدقائق الـ15 السابقة.`,
    leaver: ({ status, moment, length }) => `${status} منذ ${moment}، لمدة ${length}`,
    leaverBack: ({ status, moment, length }) => `${status} عند ${moment}، لمدة ${length}، ثم عودة`,
    bringToTop: 'نقل إلى الأعلى',
  },
  changes: {
    minimum: 'الحد الأدنى لتغييرات الحالة خلال 15 دقيقة',
    none: 'لم تتغيّر حالة أي وكيل بهذه الكثرة.',
    agent: ({ count, start, end }, format) => `التغييرات من ${start} إلى ${end}: ${format.number(count)}`,
    total: ({ count }, format) => `المجموع ${format.number(count)}`,
  },
  overlaps: {
    minimum: ({ status }) => `${status} في وقت واحد: الحد الأدنى للوكلاء`,
    none: ({ status }) => `لم يجتمع هذا العدد في ${status} قط.`,
    period: ({ length, highest, moment }, format) =>
      `${length}، الأعلى ${format.number(highest)} عند ${moment}`,
    atHighest: ({ status, moment }) => `${status} عند ${moment}`,
    besides: 'قبل ذلك أو بعده، في الفترة نفسها',
  },
  leavers: {
    heading: ({ count, status, from, to }, format) =>
      `في الأعلى من غادر ${status} من ${from} إلى ${to}: ${format.plural(count, counted(format.number(count), agentForms))}.`,
    fell: ({ from, to }, format) => `انخفض العدد من ${format.number(from)} إلى ${format.number(to)}.`,
    noAgents: ({ status, moment }) =>
      `لم ينخفض عدد ${status} في الدقائق الـ15 قبل ${moment}، لذا لا يُعرض أي وكيل.`,
    outside: 'ذلك الوقت ما زال في المستقبل، لذا لا يُعرض أي وكيل.',
    back: 'العودة إلى الترتيب الافتراضي',
  },
};
