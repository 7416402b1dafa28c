import type { InsightsDictionary } from '../en/insights';
import { forms } from './forms';

export const insightsHi: InsightsDictionary = {
  button: {
    title: 'इनसाइट',
    named: ({ count }, format) => `इनसाइट: ${format.number(count)} पर ध्यान देना ज़रूरी`,
  },
  tabs: {
    attention: 'ध्यान दें',
    coverage: 'कवरेज',
    changes: 'बार-बार बदलाव',
    overlaps: 'एक साथ अवे',
  },
  showMore: ({ count }, format) => `${format.number(count)} और दिखाएँ`,
  badNumber: ({ most }, format) => `2 से ${format.number(most)} तक पूर्ण संख्या लिखें।`,
  noStatus: 'कोई स्थिति नहीं',
  staffing: {
    toggle: 'स्टाफ़िंग',
    title: 'समय के साथ स्थिति के अनुसार एजेंट',
    moment: 'स्टाफ़िंग चार्ट में समय',
    count: ({ status, count }, format) => `${status} ${format.number(count)}`,
    at: ({ moment, counts }) => `${moment}: ${counts}`,
    notYet: ({ moment }) => `${moment}: अभी भविष्य में`,
    hint: 'कौन अभी-अभी गया, यह देखने के लिए क्लिक करें या Enter दबाएँ। ज़ूम के लिए खींचें।',
    minimum: ({ count }, format) => `न्यूनतम ${format.number(count)}`,
    axis: ({ count }, format) => `${format.number(count)} एजेंट`,
    showTable: 'तालिका के रूप में दिखाएँ',
    hideTable: 'तालिका छिपाएँ',
    time: 'समय',
    lowest: ({ status }) => `सबसे कम ${status}`,
    tableEvery: ({ length }) =>
      `हर ${length} पर एक पंक्ति; और पंक्तियों के लिए ज़ूम इन करें। आख़िरी कॉलम में अगली पंक्ति तक की सबसे कम संख्या है।`,
    tableEach: 'दिख रहे समय के हर बदलाव की एक पंक्ति।',
    tableNothing: 'दिख रहा समय अभी भविष्य में है।',
  },
  attention: {
    note: 'स्थितियाँ जो अपनी सीमा से ज़्यादा चलीं। कुछ एजेंट के बजाय सिस्टम ने सेट की हो सकती हैं।',
    none: 'कोई स्थिति अपनी सीमा से ऊपर नहीं है।',
    noneLeft: 'यहाँ सब कुछ देखा जा चुका है।',
    over: ({ status, length, limit }) => `${status} ${length} (सीमा ${limit})`,
    acknowledge: ({ name }) => `देखा हुआ मानें: ${name}`,
    acknowledgeHint: 'देखा हुआ मानें (इस ब्राउज़र में छिपाएँ)',
    putBack: ({ name }) => `वापस दिखाएँ: ${name}`,
    hidden: ({ count }, format) => `देखे हुए: ${format.number(count)}`,
    showHidden: 'छिपे हुए दिखाएँ',
    hideHidden: 'फिर से छिपाएँ',
    notKept: 'यह ब्राउज़र देखे हुए को सहेज नहीं सकता। पेज फिर से लोड करने पर सब लौट आता है।',
    thresholds: 'सीमाएँ',
    threshold: ({ status }) => `${status}, मिनट`,
    thresholdHint: 'डिफ़ॉल्ट के लिए खाली छोड़ें।',
    usual: ({ minutes }, format) => `डिफ़ॉल्ट ${format.number(minutes)}`,
    never: 'डिफ़ॉल्ट: कोई नहीं',
    reset: 'डिफ़ॉल्ट पर रीसेट करें',
    badThreshold: ({ most }, format) => `0 से ज़्यादा मिनट लिखें, ${format.number(most)} (एक सप्ताह) तक।`,
  },
  coverage: {
    minimum: ({ status }) => `${status} में न्यूनतम एजेंट`,
    badMinimum: ({ most }, format) => `1 से ${format.number(most)} तक पूर्ण संख्या लिखें, या खाली छोड़ें।`,
    unset: 'कम एजेंटों वाली हर अवधि देखने के लिए न्यूनतम संख्या लिखें।',
    aboveAll: ({ agents }, format) =>
      `यहाँ केवल ${format.number(agents)} एजेंट हैं, इसलिए यह न्यूनतम कभी पूरा नहीं होता।`,
    none: 'कभी न्यूनतम से कम नहीं।',
    nothingYet: 'यह अवधि अभी भविष्य में है।',
    sum: ({ count, length }, format) =>
      format.plural(
        count,
        forms(
          `न्यूनतम से कम: ${format.number(count)} अवधि, ${length}`,
          `न्यूनतम से कम: ${format.number(count)} अवधियाँ, कुल ${length}`,
        ),
      ),
    period: ({ length, lowest, moment }, format) => `${length}, ${moment} पर सबसे कम ${format.number(lowest)}`,
    leavers: ({ status, from, to }) => `${from} से ${to} तक ${status} से गए`,
    noLeavers: ({ status }) => `पहले के 15 मिनट में ${status} की संख्या नहीं घटी।`,
    leaver: ({ status, moment, length }) => `${moment} से ${status}, ${length}`,
    leaverBack: ({ status, moment, length }) => `${moment} पर ${status}, ${length}, फिर वापस`,
    bringToTop: 'ऊपर ले जाएँ',
  },
  changes: {
    minimum: '15 मिनट में स्थिति के न्यूनतम बदलाव',
    none: 'किसी एजेंट की स्थिति इतनी बार नहीं बदली।',
    agent: ({ count, start, end }, format) => `${start} से ${end} तक ${format.number(count)} बदलाव`,
    total: ({ count }, format) => `कुल ${format.number(count)}`,
  },
  overlaps: {
    minimum: ({ status }) => `एक साथ ${status} में न्यूनतम एजेंट`,
    none: ({ status }) => `इतने एजेंट एक साथ ${status} में कभी नहीं थे।`,
    period: ({ length, highest, moment }, format) =>
      `${length}, ${moment} पर सबसे ज़्यादा ${format.number(highest)}`,
    atHighest: ({ status, moment }) => `${moment} पर ${status}`,
    besides: 'उसी अवधि में, पहले या बाद में',
  },
  leavers: {
    heading: ({ count, status, from, to }, format) =>
      `सबसे ऊपर वे ${format.number(count)} एजेंट जो ${from} से ${to} तक ${status} से गए।`,
    fell: ({ from, to }, format) => `संख्या ${format.number(from)} से घटकर ${format.number(to)} हुई।`,
    noAgents: ({ status, moment }) =>
      `${moment} से पहले के 15 मिनट में ${status} की संख्या नहीं घटी, इसलिए कोई एजेंट नहीं दिखाया गया।`,
    outside: 'वह समय अभी भविष्य में है, इसलिए कोई एजेंट नहीं दिखाया गया।',
    back: 'डिफ़ॉल्ट क्रम पर लौटें',
  },
};
