import type { TablesDictionary } from '../en/tables';
import { forms } from './forms';

export const tablesHi: TablesDictionary = {
  scrolls: ({ name }) => `${name}, स्क्रॉल होती है`,
  spansRegion: 'स्थिति-अंतरालों की तालिका',
  spans: 'स्थिति-अंतराल',
  columns: {
    agent: 'एजेंट',
    email: 'ईमेल',
    customId: 'कस्टम आईडी',
    primary: 'मुख्य स्थिति',
    secondary: 'उप-स्थिति',
    start: 'शुरू',
    end: 'अंत',
    duration: 'अवधि',
  },
  spanCount: ({ count }, format) =>
    format.plural(count, forms(`${format.number(count)} अंतराल`, `${format.number(count)} अंतराल`)),
  spansOfAgents: ({ spans, agents }) => `${agents} के ${spans}, पूरे शुरू और अंत समय के साथ`,
  withoutAny: ({ agents }) => `${agents} का इस अवधि में कोई नहीं`,
  totals: 'एजेंट के अनुसार योग',
  total: 'कुल',
  allAgents: ({ count }, format) => `सभी ${format.number(count)} एजेंट`,
  withinRange: 'अवधि के भीतर का समय, घंटे:मिनट:सेकंड में। जहाँ स्थितियाँ ओवरलैप होती हैं, वहाँ बाद में शुरू हुई गिनी जाती है।',
  withinRangeToNow:
    'अवधि के भीतर अब तक का समय, घंटे:मिनट:सेकंड में। जहाँ स्थितियाँ ओवरलैप होती हैं, वहाँ बाद में शुरू हुई गिनी जाती है।',
  columnsGroup: 'कॉलम',
  moreColumns: 'और कॉलम',
  show: 'दिखाएँ',
  lengthForms: {
    time: 'समय',
    'of-range': 'अवधि का हिस्सा',
    'of-logged-in': 'लॉग इन समय का हिस्सा',
  },
  secondaries: 'उप-स्थितियाँ',
  raw: 'ओवरलैप दो बार गिनें',
  loggedIn: 'लॉग इन',
  first: 'पहला',
  last: 'आख़िरी',
  changes: 'बदलाव',
  longest: 'सबसे लंबी अवधि',
  loggedInMeaning: 'ऑफ़लाइन को छोड़कर हर स्थिति लॉग इन मानी जाती है।',
  rawMeaning: 'ओवरलैप का समय दोनों स्थितियों में गिना जाता है, इसलिए पंक्ति का जोड़ उसके कुल से ज़्यादा हो सकता है।',
};
