import type { NoticesDictionary } from '../en/notices';
import { forms } from './forms';

export const noticesHi: NoticesDictionary = {
  waitingBanner: ({ time }) =>
    `Kore.ai की कॉल सीमा पूरी हो गई। डेटा बना रहेगा और अपडेट ${time} में अपने आप फिर शुरू होंगे।`,
  offlineBanner: ({ time }) => `आप ऑफ़लाइन हैं। डेटा ${time} तक का है; अपडेट अपने आप फिर शुरू होंगे।`,
  shownAsOf: ({ time }) => `डेटा ${time} तक का है।`,
  future: 'यह अवधि भविष्य में है, इसलिए अभी कोई स्थिति दर्ज नहीं है।',
  nothingReported: 'इस अवधि में किसी एजेंट की कोई स्थिति दर्ज नहीं हुई।',
  missing: ({ count }, format) =>
    format.plural(
      count,
      forms(
        `अधूरा: ${format.number(count)} एजेंट दिख रहा है, बाक़ी ग़ायब हैं।`,
        `अधूरा: ${format.number(count)} एजेंट दिख रहे हैं, बाक़ी ग़ायब हैं।`,
      ),
    ),
  maybeMissing: ({ count }, format) =>
    format.plural(
      count,
      forms(
        `अधूरा: ${format.number(count)} एजेंट दिख रहा है, बाक़ी शायद ग़ायब हों।`,
        `अधूरा: ${format.number(count)} एजेंट दिख रहे हैं, बाक़ी शायद ग़ायब हों।`,
      ),
    ),
  stoppedAt: ({ count }, format) => `अधूरा: पेज अधिकतम ${format.number(count)} एजेंट दिखाता है।`,
  pagesFailed: ({ count, list }, format) =>
    format.plural(count, forms(`${list} वाला पेज लोड नहीं हो सका।`, `${list} वाले पेज लोड नहीं हो सके।`)),
  fromAgent: ({ number }, format) => `एजेंट ${format.number(number)} से`,
  noProgress:
    'Kore.ai ने और एजेंट बताए, पर कोई नया नहीं भेजा, इसलिए लोड होना रुक गया। अपने एडमिन से इसे Kore.ai को बताने को कहें।',
  stopped: ({ count }, format) => `अधूरा: ${format.number(count)} एजेंट पर लोड करना रोक दिया गया।`,
  resume: 'लोड करना जारी रखें',
  pickThem: 'जिन एजेंटों को देखना हो उन्हें चुनें।',

  absentStatuses: ({ list, count }, format) =>
    format.plural(
      count,
      forms(
        `इस अवधि में किसी एजेंट की स्थिति ${list} नहीं है। लिंक में वर्तनी जाँचें।`,
        `इस अवधि में किसी एजेंट की स्थिति इनमें से नहीं है: ${list}। लिंक में वर्तनी जाँचें।`,
      ),
    ),
  showEveryStatus: 'सभी स्थितियाँ दिखाएँ',
  absentAgents: ({ list, count }, format) =>
    format.plural(
      count,
      forms(
        `Kore.ai में इस ईमेल पते वाला कोई एजेंट नहीं है: ${list}। वर्तनी जाँचें।`,
        `Kore.ai में इन ईमेल पतों वाले कोई एजेंट नहीं हैं: ${list}। वर्तनी जाँचें।`,
      ),
    ),
  showAllAgents: 'सभी एजेंट दिखाएँ',
  remove: ({ count }, format) => format.plural(count, forms('इसे हटाएँ', 'इन्हें हटाएँ')),

  noSuchDay: ({ date, zone }) => `${zone} में ${date} नहीं है`,
  noSuchDayAdvice: 'वहाँ की घड़ियों ने वह दिन छोड़ दिया। कोई और दिन या समय क्षेत्र चुनें।',
  waiting: 'Kore.ai की कॉल सीमा पूरी हो गई',
  waitingAdvice: ({ time }) =>
    `आपके खाते की कॉल अभी के लिए ख़त्म हो चुकी हैं। लोड होना ${time} में अपने आप फिर शुरू होगा।`,
  offline: 'आप ऑफ़लाइन हैं',
  offlineAdvice: 'अपना नेटवर्क कनेक्शन जाँचें। उसके लौटने पर लोड होना अपने आप फिर शुरू होगा।',
  noneOfPicked: 'Kore.ai में चुने गए एजेंटों में से कोई नहीं है',
  noneOfPickedAdvice: 'ईमेल पतों की वर्तनी जाँचें, या सभी एजेंट दिखाएँ।',
  noAgentsAdvice:
    'Kore.ai ने इस खाते के लिए कोई एजेंट नहीं दिया। अगर एजेंट होने चाहिए, तो अपने एडमिन से खाते और स्ट्रीम की सेटिंग जाँचने को कहें।',
  noMatch: 'कोई एजेंट मेल नहीं खाता',
  clearFilters: 'फ़िल्टर हटाएँ',
  noneHasStatus: ({ count }, format) =>
    format.plural(
      count,
      forms(
        `${format.number(count)} एजेंट लोड है, पर उसकी स्थिति चुनी गई स्थितियों में से नहीं है।`,
        `${format.number(count)} एजेंट लोड हैं, पर किसी की स्थिति चुनी गई स्थितियों में से नहीं है।`,
      ),
    ),
  noneFits: ({ count, query }, format) =>
    format.plural(
      count,
      forms(
        `${format.number(count)} एजेंट लोड है, पर वह “${query}” से मेल नहीं खाता।`,
        `${format.number(count)} एजेंट लोड हैं, पर कोई “${query}” से मेल नहीं खाता।`,
      ),
    ),
  noneFitsBoth: ({ count, query }, format) =>
    format.plural(
      count,
      forms(
        `${format.number(count)} एजेंट लोड है, पर वह “${query}” और चुनी गई स्थितियों से एक साथ मेल नहीं खाता।`,
        `${format.number(count)} एजेंट लोड हैं, पर कोई “${query}” और चुनी गई स्थितियों से एक साथ मेल नहीं खाता।`,
      ),
    ),
  noneCame: 'अधूरा: कोई एजेंट नहीं मिला',
  noneReadable: ({ count }, format) =>
    format.plural(
      count,
      forms(
        `Kore.ai ने ${format.number(count)} एजेंट भेजा, जो पढ़ा नहीं जा सका`,
        `Kore.ai ने ${format.number(count)} एजेंट भेजे, पर कोई भी पढ़ा नहीं जा सका`,
      ),
    ),
  isIncomplete: ({ what }) => `अधूरा: ${what}`,
  brokenOff: 'Kore.ai ने और एजेंट बताए, पर कोई नया नहीं भेजा, इसलिए लोड होना रुक गया।',
  noticesExplain: 'नीचे की डेटा सूचनाओं में कारण हैं; वहाँ से रिकॉर्ड सहेजे जा सकते हैं।',
  retryOrReport: 'थोड़ी देर में फिर कोशिश करें। बना रहे तो अपने एडमिन से इसे Kore.ai को बताने को कहें।',

  doubtsTitle: 'डेटा सूचनाएँ',
  noDoubts: 'इस डेटा में कोई समस्या नहीं मिली।',
  setAside: 'अपठनीय (शामिल नहीं)',
  setAsideHint: 'रिकॉर्ड जो पढ़े नहीं जा सके। वे न दिखाए गए हैं, न गिने गए हैं।',
  twice: 'डुप्लिकेट',
  twiceHint: 'एजेंट जो एक से ज़्यादा पेजों पर मिले।',
  odd: 'अनपेक्षित पेज',
  oddHint: 'पेज जो माँगे गए के अनुसार नहीं हैं।',
  doubtful: 'संभावित त्रुटियाँ',
  doubtfulHint: ({ zone }) => `दिखाए और गिने गए, और एजेंट की पंक्ति पर चिह्नित। समय ${zone} के हैं।`,
  save: 'रिकॉर्ड और कारण सहेजें (JSON)',
  more: ({ count }, format) => `और ${format.number(count)} अन्य`,

  reasons: {
    agent: ({ position, fault }, format) => `एजेंट ${format.number(position)}: ${fault}`,
    span: ({ position, fault }, format) => `अंतराल ${format.number(position)}: ${fault}`,
    notRecord: 'ऑब्जेक्ट होना चाहिए',
    missing: ({ field }) => `${field} नहीं है`,
    notText: ({ field }) => `${field} टेक्स्ट होना चाहिए`,
    empty: ({ field }) => `${field} खाली नहीं होना चाहिए`,
    notSpans: ({ field }) => `${field} अंतरालों की सूची होना चाहिए`,
    notJson: 'उत्तर JSON नहीं है',
    notReply: 'उत्तर ऑब्जेक्ट होना चाहिए',
    notFlag: ({ field }) => `${field} true या false होना चाहिए`,
    notNumber: ({ field }) => `${field} संख्या होना चाहिए`,
    notAgents: ({ field }) => `${field} एजेंटों की सूची होना चाहिए`,
    notStart: ({ field }) => `${field} yyyy-mm-ddTHH:mm:ss रूप में समय होना चाहिए`,
    notEnd: ({ field }) => `${field} yyyy-mm-ddTHH:mm:ss रूप में समय, या "-" होना चाहिए`,
    unreadableStart: ({ text }) => `startTime ${text} कोई समय नहीं है`,
    unreadableEnd: ({ text }) => `endTime ${text} न समय है, न "-"`,
    twiceSame: 'दो बार मिला, एक जैसा; एक बार दिखाया गया है',
    twiceDiffering: 'दो बार अंतर के साथ मिला; नई प्रति दिखाई गई है',
    otherOffset: ({ agent, stated, asked }, format) =>
      `एजेंट ${format.number(agent)} से शुरू होने वाला पेज कहता है कि वह ऑफ़सेट ${format.number(stated)} से शुरू होता है, पर ${format.number(asked)} माँगा गया था`,
    badSize: ({ agent, stated, most }, format) =>
      `एजेंट ${format.number(agent)} से शुरू होने वाला पेज अपना आकार ${format.number(stated)} बताता है, पर ज़्यादा से ज़्यादा ${format.number(most)} माँगा गया था`,
    tooFew: ({ agent, stated, count }, format) =>
      `एजेंट ${format.number(agent)} से शुरू होने वाले पेज में ${format.number(stated)} में से ${format.number(count)} एजेंट हैं, हालाँकि वह कहता है कि और भी हैं`,
  },

  failures: {
    http: ({ status }) => `सेवा से कनेक्शन ${status} के साथ विफल हुआ`,
    unreadable: 'सेवा का उत्तर पढ़ा नहीं जा सका',
    notUnderstood: 'Kore.ai का उत्तर समझा नहीं जा सका',
    'bad-request': 'सेवा ने यह अनुरोध अस्वीकार कर दिया',
    'range-too-long': 'यह अवधि सेवा की सीमा से लंबी है',
    unauthenticated: 'आपका साइन-इन नहीं है या समाप्त हो गया है',
    forbidden: 'आपके पास इन एजेंटों का एक्सेस नहीं है',
    'rate-limited': 'Kore.ai की कॉल सीमा पूरी हो गई',
    'upstream-auth': 'Kore.ai ने सेवा के क्रेडेंशियल अस्वीकार कर दिए',
    'upstream-scope': 'Kore.ai सेवा को एजेंट स्थितियाँ पढ़ने नहीं देता',
    'upstream-config': 'Kore.ai ने सेवा की सेटिंग अस्वीकार कर दीं',
    'upstream-unreachable': 'सेवा से Kore.ai तक नहीं पहुँचा जा सका',
    'upstream-timeout': 'Kore.ai ने उत्तर देने में बहुत देर लगाई',
    'upstream-not-json': 'Kore.ai ने डेटा नहीं दिया',
    'upstream-too-large': 'Kore.ai का उत्तर बहुत बड़ा था',
    'upstream-error': 'Kore.ai ने त्रुटि लौटाई',
  },
  advice: {
    http: 'थोड़ी देर में फिर कोशिश करें। बना रहे तो अपने एडमिन से संपर्क करें।',
    unreadable: ({ reason }) => `अपने एडमिन को यह बताएँ: ${reason}।`,
    notUnderstood: 'यह अपेक्षित फ़ॉर्मैट में एजेंटों की सूची नहीं है। अपने एडमिन से संपर्क करें।',
    'bad-request': 'फ़िल्टर बदलें और फिर कोशिश करें।',
    badFields: ({ faults }) => `फ़िल्टर बदलें: ${faults}।`,
    'range-too-long': 'कम दिन चुनें।',
    unauthenticated: 'अपने पोर्टल में फिर साइन इन करें, फिर कोशिश करें।',
    forbidden: 'अपने एडमिन से एक्सेस माँगें।',
    'rate-limited': 'लोड होना अपने आप फिर शुरू होगा।',
    'upstream-auth': 'अपने एडमिन से सेवा की क्लाइंट आईडी और सीक्रेट, या उसका टोकन जाँचने को कहें। फिर कोशिश करें।',
    'upstream-scope': 'अपने एडमिन से ऐप को “SmartAssist Analytics” स्कोप देने को कहें। फिर कोशिश करें।',
    'upstream-config': 'अपने एडमिन से होस्ट, खाते और स्ट्रीम की सेटिंग जाँचने को कहें।',
    'upstream-unreachable': 'थोड़ी देर में फिर कोशिश करें। बना रहे तो अपने एडमिन से Kore.ai तक का कनेक्शन जाँचने को कहें।',
    'upstream-timeout': 'थोड़ी देर में फिर कोशिश करें।',
    'upstream-not-json': 'हो सकता है Kore.ai का रखरखाव चल रहा हो। बाद में फिर कोशिश करें।',
    'upstream-too-large': 'कम दिन या कम एजेंट चुनें।',
    'upstream-error': 'थोड़ी देर में फिर कोशिश करें।',
  },
};
