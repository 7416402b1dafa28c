import type { PickersDictionary } from '../en/pickers';
import { forms } from './forms';

export const pickersHi: PickersDictionary = {
  showAgents: 'एजेंट दिखाएँ',
  showZones: 'समय क्षेत्र दिखाएँ',
  previousMonth: 'पिछला महीना',
  nextMonth: 'अगला महीना',
  mostDays: ({ count }, format) =>
    format.plural(count, {
      one: 'एक दिन चुनें।',
      other: `पहला और आख़िरी दिन चुनें, अधिकतम ${format.number(count)} दिन।`,
    }),
  noAgent: 'नाम, ईमेल या कस्टम आईडी से कोई एजेंट मेल नहीं खाता। किसी और को जोड़ने के लिए पूरा ईमेल पता लिखें।',
  noZone: 'कोई समय क्षेत्र मेल नहीं खाता।',
  noEmail: 'ईमेल पता नहीं है, इसलिए चुना नहीं जा सकता',
  nowPicked: ({ count }, format) =>
    format.plural(count, forms(`${format.number(count)} एजेंट चुना गया।`, `${format.number(count)} एजेंट चुने गए।`)),
  tooMany: ({ most, count }, format) =>
    format.plural(
      count,
      forms(
        `अधिकतम ${format.number(most)} एजेंट चुने जा सकते हैं; ${format.number(count)} छोड़ा गया।`,
        `अधिकतम ${format.number(most)} एजेंट चुने जा सकते हैं; ${format.number(count)} छोड़े गए।`,
      ),
    ),
  notEmails: ({ list }) => `ये ईमेल पते नहीं हैं: ${list}।`,
  pickedAgents: 'चुने गए एजेंट',
  remove: ({ name }) => `${name} को हटाएँ`,
  showMore: ({ count }, format) => `${format.number(count)} और दिखाएँ`,
  showFewer: 'कम दिखाएँ',
  clear: 'साफ़ करें',
  clearWhat: '(चुने गए एजेंट)',
};
