import type { PickersDictionary } from '../en/pickers';

export const pickersHi: PickersDictionary = {
  showAgents: 'एजेंट दिखाएँ',
  showZones: 'समय क्षेत्र दिखाएँ',
  previousMonth: 'पिछला महीना',
  nextMonth: 'अगला महीना',
  mostDays: {
    one: 'एक दिन चुनें।',
    other: 'पहला और आख़िरी दिन चुनें, अधिकतम {#count} दिन।',
  },
  noAgent: 'नाम, ईमेल या कस्टम आईडी से कोई एजेंट मेल नहीं खाता। किसी और को जोड़ने के लिए पूरा ईमेल पता लिखें।',
  noZone: 'कोई समय क्षेत्र मेल नहीं खाता।',
  noEmail: 'ईमेल पता नहीं है, इसलिए चुना नहीं जा सकता',
  nowPicked: { one: '{#count} एजेंट चुना गया।', other: '{#count} एजेंट चुने गए।' },
  tooMany: {
    one: 'अधिकतम {#most} एजेंट चुने जा सकते हैं; {#count} छोड़ा गया।',
    other: 'अधिकतम {#most} एजेंट चुने जा सकते हैं; {#count} छोड़े गए।',
  },
  notEmails: 'ये ईमेल पते नहीं हैं: {list}।',
  pickedAgents: 'चुने गए एजेंट',
  remove: '{name} को हटाएँ',
  showMore: '{#count} और दिखाएँ',
  showFewer: 'कम दिखाएँ',
  clear: 'साफ़ करें',
  clearWhat: '(चुने गए एजेंट)',
  reasonsNow: 'हर कारण में अभी कितने एजेंट हैं। केवल उन एजेंटों को देखने के लिए कारण चुनें।',
  reasonsInRange: 'इस अवधि में हर कारण में कितने एजेंट थे। केवल उन एजेंटों को देखने के लिए कारण चुनें।',
  notMapped: 'मैप नहीं',
  notMappedHint: 'मैप नहीं: सेवा नहीं बताती कि इन कारणों का क्या अर्थ है, इसलिए उनकी स्थिति की सीमा लागू होती है।',
};
