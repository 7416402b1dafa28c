import type { PickersDictionary } from '../en/pickers';
import { forms } from './forms';

export const pickersHi: PickersDictionary = {
  showAgents: 'एजेंट दिखाएँ',
  showZones: 'समय क्षेत्र दिखाएँ',
  previousMonth: 'पिछला महीना',
  nextMonth: 'अगला महीना',
  mostDays: ({ count }, say) =>
    say.plural(count, {
      one: 'एक बार में एक ही दिन।',
      other: `पहला और आख़िरी दिन; ज़्यादा से ज़्यादा ${say.number(count)} दिन।`,
    }),
  noAgent: 'किसी एजेंट के नाम, ई-मेल पते या कस्टम आईडी में यह नहीं है। पूरा ई-मेल पता Enter से जोड़ा जा सकता है।',
  noZone: 'किसी समय क्षेत्र के नाम या ऑफ़सेट में यह नहीं है।',
  noEmail: 'ई-मेल पता नहीं है, इसलिए चुना नहीं जा सकता',
  allCounted: ({ count }, say) => `सभी ${say.number(count)} एजेंट`,
  nowPicked: ({ count }, say) =>
    say.plural(count, forms(`${say.number(count)} एजेंट चुना गया।`, `${say.number(count)} एजेंट चुने गए।`)),
  tooMany: ({ most, count }, say) =>
    say.plural(
      count,
      forms(
        `एक सवाल में ${say.number(most)} से ज़्यादा एजेंट नहीं आ सकते; ${say.number(count)} छोड़ा गया।`,
        `एक सवाल में ${say.number(most)} से ज़्यादा एजेंट नहीं आ सकते; ${say.number(count)} छोड़े गए।`,
      ),
    ),
  notEmails: ({ list }) => `ये ई-मेल पते नहीं हैं: ${list}।`,
  pickedAgents: 'चुने गए एजेंट',
  remove: ({ name }) => `${name} को हटाएँ`,
  showMore: ({ count }, say) => `${say.number(count)} और दिखाएँ`,
  showFewer: 'कम दिखाएँ',
  clear: 'साफ़ करें',
  clearWhat: '(चुने गए एजेंट)',
};
