import type { OutputDictionary } from '../en/output';

export const outputHi: OutputDictionary = {
  tools: {
    views: 'दृश्य',
    copyLink: 'लिंक कॉपी करें',
    export: 'निर्यात',
    more: 'और',
    spansCsv: 'अंतराल (CSV)',
    totalsCsv: 'योग (CSV)',
    picturePng: 'चित्र (PNG)',
    print: 'प्रिंट करें',
  },
  link: {
    copied: 'कॉपी हुआ। लिंक यही दृश्य खोलता है।',
    refusedTitle: 'यह लिंक कॉपी करें',
    refused: 'आपके ब्राउज़र ने कॉपी नहीं करने दिया। लिंक इस फ़ील्ड से कॉपी करें:',
    address: 'इस दृश्य का लिंक',
  },
  file: {
    title: 'फ़ाइल सहेजें',
    makingSpans: 'अंतराल तैयार हो रहे हैं',
    makingTotals: 'योग तैयार हो रहे हैं',
    makingPicture: 'चित्र तैयार हो रहा है',
    progress: ({ percent }) => `${percent} पूरा`,
    cancel: 'रद्द करें',
    saveAnyway: 'फिर भी सहेजें',
    incompleteLoading: ({ count }, format) =>
      `एजेंट अभी लोड हो रहे हैं। फ़ाइल में अब तक के ${format.number(count)} होंगे, और उसके नाम में “incomplete” होगा।`,
    incompleteMissing: ({ count }, format) =>
      `कुछ एजेंट ग़ायब हैं। फ़ाइल में लोड हुए ${format.number(count)} होंगे, और उसके नाम में “incomplete” होगा।`,
    nothing: 'सहेजने को कुछ नहीं है, क्योंकि कोई एजेंट नहीं दिख रहा। अवधि या फ़िल्टर बदलें।',
    failed: ({ reason }) => `फ़ाइल नहीं बन सकी: ${reason}`,
    saved: ({ names }) => `${names} सहेजी गई`,
    cancelled: 'रद्द हुआ। कुछ नहीं सहेजा गया।',
    preparingPrint: 'पृष्ठ तैयार हो रहे हैं',
    printCancelled: 'रद्द हुआ। कुछ नहीं छापा गया।',
  },
  sheet: {
    visible: ({ range }) => `दिखाया गया: ${range}`,
    filtered: ({ filters }) => `फ़िल्टर: ${filters}`,
    asOf: ({ moment }) => `डेटा ${moment} तक का`,
    noData: 'अभी कोई डेटा नहीं',
    incomplete: 'अधूरा: कुछ एजेंट नहीं हैं',
    firstRows: ({ count, all }, format) =>
      `${format.number(all)} में से पहली ${format.number(count)} पंक्तियाँ। CSV फ़ाइल में सभी हैं।`,
    firstPages: ({ count, all }, format) =>
      `${format.number(all)} में से पहली ${format.number(count)} पंक्तियाँ। सभी छापने के लिए पेज पर “निर्यात”, “प्रिंट करें” चुनें।`,
    part: ({ number, count }, format) => `${format.number(count)} में से ${format.number(number)}`,
    page: ({ number, count }, format) => `पृष्ठ ${format.number(number)} / ${format.number(count)}`,
  },
  picture: {
    title: 'टाइमलाइन का चित्र',
    content: 'सामग्री',
    all: ({ rows }, format) =>
      format.plural(rows, { one: `${format.number(rows)} पंक्ति`, other: `सभी ${format.number(rows)} पंक्तियाँ` }),
    inView: ({ rows }, format) =>
      format.plural(rows, {
        one: `दिख रही ${format.number(rows)} पंक्ति`,
        other: `दिख रही ${format.number(rows)} पंक्तियाँ`,
      }),
    wholeRange: 'पूरी अवधि',
    visiblePart: 'अवधि का दिख रहा हिस्सा',
    sharpness: 'रिज़ॉल्यूशन',
    sharp: 'सामान्य',
    sharper: 'दोगुना, छपाई और बड़ी स्क्रीन के लिए',
    files: ({ count }, format) =>
      format.plural(count, {
        one: 'यह एक फ़ाइल में आ जाता है।',
        other: `यह एक फ़ाइल के लिए बहुत लंबा है: ${format.number(count)} फ़ाइलें बनेंगी।`,
      }),
    save: 'चित्र सहेजें',
  },
  views: {
    title: 'सहेजे गए दृश्य',
    none: 'अभी कोई सहेजा गया दृश्य नहीं है। दृश्य फ़िल्टर, क्रम और लेआउट को एक नाम से सहेजता है।',
    notLasting: 'यह ब्राउज़र दृश्य नहीं सहेज सकता। पेज बंद करने पर वे मिट जाएँगे।',
    nameLabel: 'इस दृश्य का नाम',
    save: 'यह दृश्य सहेजें',
    replace: 'बदलें',
    full: ({ most }, format) => `${format.number(most)} दृश्य सहेजे हुए हैं, जो अधिकतम है। पहले कोई एक मिटाएँ।`,
    open: ({ name }) => `${name} खोलें`,
    rename: ({ name }) => `${name} का नाम बदलें`,
    renameLabel: ({ name }) => `${name} का नया नाम`,
    keepName: 'नाम सहेजें',
    nameTaken: 'किसी और दृश्य का पहले से यही नाम है।',
    copy: ({ name }) => `${name} का लिंक कॉपी करें`,
    remove: ({ name }) => `${name} मिटाएँ`,
    undo: 'वापस लाएँ',
    saved: ({ name }) => `${name} नाम से सहेजा गया`,
    opened: ({ name }) => `${name} खोला गया`,
    renamed: ({ name }) => `नाम बदलकर ${name} किया गया`,
    removed: ({ name }) => `${name} मिटा दिया गया`,
  },
};
