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
    copied: 'लिंक कॉपी हुआ। यह जब और जहाँ भी खुले, यही दृश्य दिखाएगा।',
    refusedTitle: 'यह लिंक कॉपी करें',
    refused: 'ब्राउज़र ने पेज को कॉपी नहीं करने दिया। लिंक इस फ़ील्ड से कॉपी करें:',
    address: 'इस दृश्य का लिंक',
  },
  file: {
    title: 'फ़ाइल सहेजें',
    makingSpans: 'अंतराल लिखे जा रहे हैं',
    makingTotals: 'योग लिखे जा रहे हैं',
    makingPicture: 'चित्र बन रहा है',
    progress: ({ percent }) => `${percent} पूरा`,
    cancel: 'रद्द करें',
    close: 'बंद करें',
    saveAnyway: 'जो है उसे सहेजें',
    incompleteLoading: ({ count }, say) =>
      `एजेंट अभी लोड हो रहे हैं: फ़ाइल में मौजूद ${say.number(count)} ही होंगे। उसके नाम में “incomplete” लिखा होगा।`,
    incompleteMissing: ({ count }, say) =>
      `कुछ एजेंट ग़ायब हैं: फ़ाइल में मौजूद ${say.number(count)} ही होंगे। उसके नाम में “incomplete” लिखा होगा।`,
    nothing: 'सहेजने को कुछ नहीं है: कोई एजेंट नहीं दिख रहा। कोई और अवधि या फ़िल्टर चुनें।',
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
    firstRows: ({ count, all }, say) =>
      `${say.number(all)} में से पहली ${say.number(count)} पंक्तियाँ। CSV फ़ाइल में सभी हैं।`,
    firstPages: ({ count, all }, say) =>
      `${say.number(all)} में से पहली ${say.number(count)} पंक्तियाँ: पेज पर “निर्यात”, “प्रिंट करें” से सभी छपती हैं।`,
    part: ({ number, count }, say) => `${say.number(count)} में से ${say.number(number)}`,
    page: ({ number, count }, say) => `पृष्ठ ${say.number(number)} / ${say.number(count)}`,
  },
  picture: {
    title: 'टाइमलाइन का चित्र',
    content: 'इसमें क्या दिखे',
    all: ({ rows }, say) =>
      say.plural(rows, { one: `${say.number(rows)} पंक्ति`, other: `सभी ${say.number(rows)} पंक्तियाँ` }),
    inView: ({ rows }, say) =>
      say.plural(rows, {
        one: `दिख रही ${say.number(rows)} पंक्ति`,
        other: `दिख रही ${say.number(rows)} पंक्तियाँ`,
      }),
    wholeRange: 'पूरी अवधि',
    visiblePart: 'अवधि का दिख रहा हिस्सा',
    sharpness: 'स्पष्टता',
    sharp: 'सामान्य',
    sharper: 'दोगुनी, छपाई और बड़ी स्क्रीन के लिए',
    files: ({ count }, say) =>
      say.plural(count, {
        one: 'यह एक फ़ाइल में आ जाता है।',
        other: `यह एक फ़ाइल के लिए बहुत लंबा है: ${say.number(count)} फ़ाइलें बनेंगी।`,
      }),
    save: 'चित्र सहेजें',
  },
  views: {
    title: 'सहेजे गए दृश्य',
    none: 'अभी कोई दृश्य सहेजा नहीं गया। दृश्य फ़िल्टर, क्रम और लेआउट को एक नाम से रखता है।',
    notLasting: 'यह ब्राउज़र इस पेज के लिए कुछ नहीं रखता: पेज बंद होने पर दृश्य मिट जाएँगे।',
    nameLabel: 'इस दृश्य का नाम',
    save: 'यह दृश्य सहेजें',
    replace: 'बदलें',
    full: ({ most }, say) => `${say.number(most)} दृश्य सहेजे हुए हैं, और जगह नहीं है। पहले कोई एक मिटाएँ।`,
    open: ({ name }) => `${name} खोलें`,
    rename: ({ name }) => `${name} का नाम बदलें`,
    renameLabel: ({ name }) => `${name} का नया नाम`,
    keepName: 'यही नाम रखें',
    nameTaken: 'किसी और दृश्य का यही नाम है।',
    copy: ({ name }) => `${name} का लिंक कॉपी करें`,
    remove: ({ name }) => `${name} मिटाएँ`,
    undo: 'वापस लाएँ',
    saved: ({ name }) => `${name} नाम से सहेजा गया`,
    opened: ({ name }) => `${name} खोला गया`,
    renamed: ({ name }) => `नाम बदलकर ${name} किया गया`,
    removed: ({ name }) => `${name} मिटा दिया गया।`,
  },
};
