import type { TablesDictionary } from '../en/tables';
import { forms } from './forms';

export const tablesHi: TablesDictionary = {
  scrolls: ({ name }) => `${name}, स्क्रॉल होती है`,
  spansRegion: 'स्थिति-अंतरालों की तालिका',
  spans: 'स्थिति-अंतराल',
  columns: {
    agent: 'एजेंट',
    email: 'ई-मेल',
    customId: 'कस्टम आईडी',
    primary: 'मुख्य स्थिति',
    secondary: 'उप-स्थिति',
    start: 'शुरू',
    end: 'अंत',
    duration: 'अवधि',
  },
  spanCount: ({ count }, say) =>
    say.plural(count, forms(`${say.number(count)} अंतराल`, `${say.number(count)} अंतराल`)),
  spansOfAgents: ({ spans, agents }) => `${agents} के ${spans}, पूरे और बिना काटे`,
  withoutAny: ({ agents }) => `${agents} का इस अवधि में कोई नहीं`,
  totals: 'एजेंट के अनुसार योग',
  total: 'कुल',
  allAgents: ({ count }, say) => `सभी ${say.number(count)} एजेंट`,
  withinRange:
    'केवल अवधि के भीतर का समय; जहाँ स्थितियाँ एक-दूसरे पर चढ़ती हैं, वहाँ बाद में शुरू हुई गिनी जाती है। घंटे:मिनट:सेकंड।',
  withinRangeToNow:
    'केवल अवधि के भीतर का समय, अब तक; जहाँ स्थितियाँ एक-दूसरे पर चढ़ती हैं, वहाँ बाद में शुरू हुई गिनी जाती है। घंटे:मिनट:सेकंड।',
  columnsGroup: 'कॉलम',
  moreColumns: 'और कॉलम',
  show: 'दिखाएँ',
  lengthForms: {
    time: 'समय',
    'of-range': 'अवधि का हिस्सा',
    'of-logged-in': 'लॉग इन समय का हिस्सा',
  },
  secondaries: 'द्वितीयक स्थितियाँ',
  raw: 'ओवरलैप दो बार गिनें',
  loggedIn: 'लॉग इन',
  first: 'पहला',
  last: 'आख़िरी',
  changes: 'बदलाव',
  longest: 'सबसे लंबा खंड',
  loggedInMeaning: 'ऑफ़लाइन को छोड़कर हर स्थिति लॉग इन मानी जाती है।',
  rawMeaning:
    'जिस समय का दावा दो रिकॉर्ड करते हैं वह दोनों में गिना जाता है, इसलिए किसी पंक्ति का जोड़ उसके कुल से ज़्यादा हो सकता है।',
};
