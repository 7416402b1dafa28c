import type { AddressDictionary } from '../en/address';
import { forms } from './forms';

export const addressHi: AddressDictionary = {
  lead: 'पते का कुछ हिस्सा काम का नहीं था। बाक़ी मान्य है।',
  others: 'अन्य',
  facts: {
    repeated: 'एक से ज़्यादा बार दिया गया। पहला मान्य है।',
    unknown: 'ऐसा कोई पैरामीटर नहीं है। इसे छोड़ दिया गया।',
    unknownMore: ({ count }, say) =>
      say.plural(
        count,
        forms(
          `${say.number(count)} और पैरामीटर अज्ञात है और छोड़ दिया गया।`,
          `${say.number(count)} और पैरामीटर अज्ञात हैं और छोड़ दिए गए।`,
        ),
      ),
    leftOut: 'छोड़ दिया गया।',
    using: ({ value }) => `इसकी जगह ${value} लिया गया।`,
    usingToday: ({ date }) => `इसकी जगह आज (${date}) लिया गया।`,
    notOneOf: ({ value, names }) => `${value} इनमें से नहीं है: ${names}।`,
    notSort: ({ value, names }) => `${value} इनमें से नहीं है, आगे - हो या न हो: ${names}।`,
    notZone: ({ value }) => `${value} Asia/Kolkata जैसा कोई ज्ञात समय क्षेत्र नहीं है।`,
    notLanguage: ({ value }) => `${value} en-GB जैसी कोई ज्ञात भाषा नहीं है।`,
    languageUnsupported: ({ value, names }) => `यह पेज ${value} में नहीं, ${names} में उपलब्ध है।`,
    notEmails: ({ value, count }, say) =>
      say.plural(count, forms(`यह ई-मेल पता नहीं है: ${value}।`, `ये ई-मेल पते नहीं हैं: ${value}।`)),
    tooManyAgents: ({ count, most }, say) =>
      `एक सवाल के लिए ${say.number(count)} एजेंट बहुत ज़्यादा हैं। पहले ${say.number(most)} मान्य हैं।`,
    statusTooLong: ({ value, most }, say) =>
      `स्थिति इतनी लंबी नहीं हो सकती (${say.number(most)} अक्षर): ${value}।`,
    tooManyStatuses: ({ count, most }, say) =>
      `एक पते के लिए ${say.number(count)} स्थितियाँ बहुत ज़्यादा हैं। पहली ${say.number(most)} मान्य हैं।`,
    userIdTooLong: ({ value, most }, say) =>
      `यूज़र आईडी इतनी लंबी नहीं हो सकती (${say.number(most)} अक्षर): ${value}।`,
    tooManyPins: ({ count, most }, say) =>
      `पिन करने के लिए ${say.number(count)} एजेंट बहुत ज़्यादा हैं। पहले ${say.number(most)} पिन किए गए।`,
    queryTooLong: ({ count, most }, say) =>
      `खोज के टेक्स्ट में ${say.number(count)} अक्षर हैं। पहले ${say.number(most)} लिए गए।`,
    notPart: ({ value }) => `${value} शुरू/अंत के रूप में नहीं है, जैसे 2026-03-10T08:00:00Z/2026-03-10T12:00:00Z।`,
    partTooShort: 'दिखने वाला हिस्सा शुरू होने के कम से कम एक सेकंड बाद ख़त्म होना चाहिए।',
    partOutside: 'दिखने वाला हिस्सा अवधि से बाहर है।',
    showingWhole: 'पूरी अवधि दिखाई जा रही है।',
    notSwitch: ({ value }) => `${value} न 1 है न 0।`,
    staffingHidden: 'स्टाफ़िंग चार्ट छिपा रहेगा।',
    notWhole: ({ value, least, most }) => `${value} ${least} से ${most} तक की पूर्ण संख्या नहीं है।`,
    noMinimum: 'कोई न्यूनतम संख्या तय नहीं है।',
    usualNumber: 'सामान्य संख्या लागू है।',
    notThresholds: ({ value }) => `यह AWAY:1800 जैसी स्थिति और सेकंड (अधिकतम एक सप्ताह) नहीं है: ${value}।`,
    usualThresholds: 'सामान्य सीमाएँ लागू हैं।',
    notMoment: ({ value }) => `${value} 2026-03-10T08:00:00Z जैसा कोई क्षण नहीं है।`,
    momentOutside: 'वह क्षण अवधि से बाहर है।',
    usualOrder: 'पंक्तियाँ अपने सामान्य क्रम में रहेंगी।',
    shownAlready: ({ date }) => `${date} वही दिन है जो दिखाया जा रहा है।`,
    notCompared: 'कोई तुलना नहीं हो रही।',
    dateFormat: ({ value }) => `${value} 2026-03-10 (साल-महीना-दिन) के रूप में तारीख़ नहीं है।`,
    dateUnknown: ({ value }) => `${value} कैलेंडर का कोई दिन नहीं है।`,
    dateTooEarly: ({ value }) => `${value} साल 2000 से पहले है।`,
    dateTooLate: ({ value }) => `${value} साल 2999 के बाद है।`,
    dateUnfinished: 'तारीख़ पूरी नहीं है।',
    endsBeforeStart: ({ from, to }) => `अवधि शुरू होने (${from}) से पहले ख़त्म (${to}) होती है।`,
    tooLong: ({ count, most }, say) =>
      `अवधि ${say.number(count)} दिन लंबी है; अधिकतम ${say.number(most)} दिन दिखाए जा सकते हैं।`,
    nowEnds: ({ date }) => `अब यह ${date} को ख़त्म होती है।`,
    noEnd: ({ today, date }) => `अंत नहीं दिया गया, और आज (${today}) ${date} से बहुत दूर है।`,
    noStart: ({ today, date }) => `शुरुआत नहीं दी गई, और आज (${today}) ${date} से बहुत दूर है।`,
    showingAlone: ({ date }) => `केवल ${date} दिखाया जा रहा है।`,
  },
  fieldFault: ({ field, reason, range }) => `${field}: ${reason} अब भी ${range} दिखाया जा रहा है।`,
  rangeTooLong: ({ count, most, to }, say) =>
    `यह ${say.number(count)} दिन हो जाते, और अधिकतम ${say.number(most)} दिन दिखाए जा सकते हैं। “से” वैसा ही है; “तक” अब ${to} है।`,
};
