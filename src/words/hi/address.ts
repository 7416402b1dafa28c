import type { AddressDictionary } from '../en/address';
import { forms } from './forms';

export const addressHi: AddressDictionary = {
  lead: 'इस लिंक के कुछ हिस्से का उपयोग नहीं हो सका। बाक़ी लागू है।',
  others: 'अन्य',
  facts: {
    repeated: 'यह एक से ज़्यादा बार आया है। पहला लिया गया है।',
    unknown: 'यह पैरामीटर नहीं है, इसलिए अनदेखा किया गया।',
    unknownMore: ({ count }, format) =>
      format.plural(
        count,
        forms(
          `${format.number(count)} और अज्ञात पैरामीटर अनदेखा किया गया।`,
          `${format.number(count)} और अज्ञात पैरामीटर अनदेखे किए गए।`,
        ),
      ),
    leftOut: 'अनदेखा किया गया।',
    using: ({ value }) => `इसकी जगह ${value} लिया गया।`,
    usingToday: ({ date }) => `इसकी जगह आज (${date}) लिया गया।`,
    notOneOf: ({ value, names }) => `${value} इनमें से नहीं है: ${names}।`,
    notSort: ({ value, names }) => `${value} इनमें से नहीं है, आगे - हो या न हो: ${names}।`,
    notZone: ({ value }) => `${value} Asia/Kolkata जैसा कोई ज्ञात समय क्षेत्र नहीं है।`,
    notLanguage: ({ value }) => `${value} en-GB जैसी कोई ज्ञात भाषा नहीं है।`,
    languageUnsupported: ({ value, names }) => `${value} उपलब्ध नहीं है। पेज की भाषाएँ हैं: ${names}।`,
    notEmails: ({ value, count }, format) =>
      format.plural(count, forms(`यह ईमेल पता नहीं है: ${value}।`, `ये ईमेल पते नहीं हैं: ${value}।`)),
    tooManyAgents: ({ count, most }, format) =>
      `एक अनुरोध के लिए ${format.number(count)} एजेंट बहुत ज़्यादा हैं। पहले ${format.number(most)} लिए गए।`,
    statusTooLong: ({ value, most }, format) => `स्थिति ${format.number(most)} अक्षरों से लंबी है: ${value}।`,
    tooManyStatuses: ({ count, most }, format) =>
      `एक लिंक के लिए ${format.number(count)} स्थितियाँ बहुत ज़्यादा हैं। पहली ${format.number(most)} ली गईं।`,
    userIdTooLong: ({ value, most }, format) => `यूज़र आईडी ${format.number(most)} अक्षरों से लंबी है: ${value}।`,
    tooManyPins: ({ count, most }, format) =>
      `पिन करने के लिए ${format.number(count)} एजेंट बहुत ज़्यादा हैं। पहले ${format.number(most)} पिन किए गए।`,
    queryTooLong: ({ count, most }, format) =>
      `खोज के टेक्स्ट में ${format.number(count)} अक्षर हैं। पहले ${format.number(most)} लिए गए।`,
    notPart: ({ value }) => `${value} शुरू/अंत के रूप में नहीं है, जैसे 2026-03-10T08:00:00Z/2026-03-10T12:00:00Z।`,
    partTooShort: 'दिखने वाला हिस्सा शुरू होने के कम से कम एक सेकंड बाद ख़त्म होना चाहिए।',
    partOutside: 'दिखने वाला हिस्सा अवधि से बाहर है।',
    showingWhole: 'पूरी अवधि दिखाई जा रही है।',
    notSwitch: ({ value }) => `${value} न 1 है न 0।`,
    staffingHidden: 'स्टाफ़िंग चार्ट छिपा रहेगा।',
    notWhole: ({ value, least, most }) => `${value} ${least} से ${most} तक की पूर्ण संख्या नहीं है।`,
    noMinimum: 'कोई न्यूनतम संख्या सेट नहीं है।',
    usingDefault: 'डिफ़ॉल्ट का उपयोग हो रहा है।',
    notThresholds: ({ value }) => `यह AWAY:1800 जैसी स्थिति और सेकंड में सीमा (अधिकतम एक सप्ताह) नहीं है: ${value}।`,
    notMoment: ({ value }) => `${value} 2026-03-10T08:00:00Z जैसा कोई समय नहीं है।`,
    momentOutside: 'वह समय अवधि से बाहर है।',
    shownAlready: ({ date }) => `${date} पहले से ही दिखाया जा रहा है।`,
    notCompared: 'तुलना बंद है।',
    dateFormat: ({ value }) => `${value} 2026-03-10 (साल-महीना-दिन) के रूप में तारीख़ नहीं है।`,
    dateUnknown: ({ value }) => `${value} कैलेंडर का कोई दिन नहीं है।`,
    dateTooEarly: ({ value }) => `${value} साल 2000 से पहले है।`,
    dateTooLate: ({ value }) => `${value} साल 2999 के बाद है।`,
    dateUnfinished: 'तारीख़ पूरी नहीं है।',
    endsBeforeStart: ({ from, to }) => `अवधि शुरू होने (${from}) से पहले ख़त्म (${to}) होती है।`,
    tooLong: ({ count, most }, format) =>
      `अवधि ${format.number(count)} दिन लंबी है; अधिकतम ${format.number(most)} दिन दिखाए जा सकते हैं।`,
    nowEnds: ({ date }) => `अब यह ${date} को ख़त्म होती है।`,
    noEnd: ({ today, date }) => `अंतिम तारीख़ नहीं दी गई, और आज (${today}) ${date} से बहुत दूर है।`,
    noStart: ({ today, date }) => `शुरुआती तारीख़ नहीं दी गई, और आज (${today}) ${date} से बहुत दूर है।`,
    showingAlone: ({ date }) => `केवल ${date} दिखाया जा रहा है।`,
  },
  fieldFault: ({ field, reason, range }) => `${field}: ${reason} अब भी ${range} दिखाया जा रहा है।`,
  rangeTooLong: ({ count, most, to }, format) =>
    `यह ${format.number(count)} दिन हो जाते; अधिकतम ${format.number(most)} दिन दिखाए जा सकते हैं। “से” नहीं बदला, और “तक” अब ${to} है।`,
};
