import type { NoticesDictionary } from '../en/notices';
import { forms } from './forms';

export const noticesHi: NoticesDictionary = {
  waitingBanner: ({ time }) =>
    `खाते की कॉल-सीमा का इंतज़ार है; ${time} में अपने आप आगे बढ़ेगा। जो दिख रहा है वह बना रहेगा।`,
  offlineBanner: ({ time }) => `आप ऑफ़लाइन हैं। जो दिख रहा है वह ${time} तक का है; पेज अपने आप आगे बढ़ेगा।`,
  shownAsOf: ({ time }) => `जो दिख रहा है वह ${time} तक का है।`,
  future: 'यह अवधि भविष्य में है: अभी कोई स्थिति दर्ज नहीं हो सकती।',
  nothingReported: 'इस अवधि में किसी एजेंट की कोई स्थिति दर्ज नहीं हुई।',
  missing: ({ count }, say) =>
    say.plural(
      count,
      forms(
        `अधूरा: ${say.number(count)} एजेंट दिख रहा है, बाक़ी ग़ायब हैं।`,
        `अधूरा: ${say.number(count)} एजेंट दिख रहे हैं, बाक़ी ग़ायब हैं।`,
      ),
    ),
  maybeMissing: ({ count }, say) =>
    say.plural(
      count,
      forms(
        `अधूरा: ${say.number(count)} एजेंट दिख रहा है, बाक़ी शायद ग़ायब हों।`,
        `अधूरा: ${say.number(count)} एजेंट दिख रहे हैं, बाक़ी शायद ग़ायब हों।`,
      ),
    ),
  stoppedAt: ({ count }, say) => `अधूरा: पेज ${say.number(count)} एजेंटों पर रुक गया।`,
  pagesFailed: ({ count, list }, say) =>
    say.plural(count, forms(`${list} वाला पेज नहीं आया।`, `${list} वाले पेज नहीं आए।`)),
  fromAgent: ({ number }, say) => `एजेंट ${say.number(number)} से`,
  noProgress:
    'Kore.ai कहता है कि और एजेंट हैं, पर उसके पिछले पेज में कोई नया नहीं था, इसलिए पेज ने पूछना बंद कर दिया। सेवा चलाने वाले को Kore.ai को बताना चाहिए।',
  stopped: ({ count }, say) => `अधूरा: ${say.number(count)} एजेंट पर लोड करना रोक दिया गया।`,
  resume: 'लोड करना जारी रखें',
  pickThem: 'जिन एजेंटों को देखना हो उन्हें चुनें।',

  absentStatuses: ({ list, count }, say) =>
    say.plural(
      count,
      forms(
        `इस अवधि में किसी एजेंट की स्थिति ${list} नहीं है। पते में वर्तनी जाँचें।`,
        `इस अवधि में किसी एजेंट की स्थिति इनमें से नहीं है: ${list}। पते में वर्तनी जाँचें।`,
      ),
    ),
  showEveryStatus: 'हर स्थिति दिखाएँ',
  leaveOut: ({ count }, say) => say.plural(count, forms('इसे छोड़ें', 'इन्हें छोड़ें')),
  absentAgents: ({ list, count }, say) =>
    say.plural(
      count,
      forms(
        `Kore.ai इस ई-मेल पते वाले किसी एजेंट को नहीं जानता: ${list}। वर्तनी जाँचें।`,
        `Kore.ai इन ई-मेल पतों वाले किसी एजेंट को नहीं जानता: ${list}। वर्तनी जाँचें।`,
      ),
    ),
  showAllAgents: 'सभी एजेंट दिखाएँ',
  remove: ({ count }, say) => say.plural(count, forms('इसे हटाएँ', 'इन्हें हटाएँ')),

  noSuchDay: ({ date, zone }) => `${zone} में ${date} हुआ ही नहीं`,
  noSuchDayAdvice: 'उस क्षेत्र की घड़ी ने इसे पूरा छोड़ दिया। कोई और दिन या समय क्षेत्र चुनें।',
  waiting: 'खाते की कॉल-सीमा का इंतज़ार है',
  waitingAdvice: ({ time }) =>
    `Kore.ai हर मिनट सीमित कॉल की ही अनुमति देता है, और वे ख़र्च हो चुकी हैं। पेज ${time} में अपने आप आगे बढ़ेगा; आपको कुछ नहीं करना है।`,
  offline: 'आप ऑफ़लाइन हैं',
  offlineAdvice: 'अपना नेटवर्क कनेक्शन जाँचें। उसके लौटते ही पेज अपने आप आगे बढ़ेगा।',
  noneOfPicked: 'Kore.ai चुने गए किसी एजेंट को नहीं जानता',
  noneOfPickedAdvice: 'ई-मेल पतों की वर्तनी जाँचें, या सभी एजेंट दिखाएँ।',
  noAgentsAdvice:
    'Kore.ai ने उत्तर दिया, पर इस खाते के लिए कोई एजेंट नहीं दिया। अगर एजेंट होने चाहिए, तो सेवा चलाने वाले को उसके खाते और स्ट्रीम की सेटिंग जाँचनी होगी।',
  noMatch: 'कोई एजेंट इन फ़िल्टर से मेल नहीं खाता',
  clearFilters: 'फ़िल्टर हटाएँ',
  noneHasStatus: ({ count }, say) =>
    say.plural(
      count,
      forms(
        `${say.number(count)} एजेंट है, पर उसकी स्थिति चुनी गई स्थितियों में से नहीं है।`,
        `${say.number(count)} एजेंट हैं, पर किसी की स्थिति चुनी गई स्थितियों में से नहीं है।`,
      ),
    ),
  noneFits: ({ count, query }, say) =>
    say.plural(
      count,
      forms(
        `${say.number(count)} एजेंट है, पर वह “${query}” से मेल नहीं खाता।`,
        `${say.number(count)} एजेंट हैं, पर कोई “${query}” से मेल नहीं खाता।`,
      ),
    ),
  noneFitsBoth: ({ count, query }, say) =>
    say.plural(
      count,
      forms(
        `${say.number(count)} एजेंट है, पर वह “${query}” और चुनी गई स्थितियों से एक साथ मेल नहीं खाता।`,
        `${say.number(count)} एजेंट हैं, पर कोई “${query}” और चुनी गई स्थितियों से एक साथ मेल नहीं खाता।`,
      ),
    ),
  noneCame: 'अधूरा: कोई एजेंट नहीं आया',
  noneReadable: ({ count }, say) =>
    say.plural(
      count,
      forms(
        `Kore.ai ने ${say.number(count)} एजेंट भेजा, जो पढ़ा नहीं जा सका`,
        `Kore.ai ने ${say.number(count)} एजेंट भेजे, और कोई भी पढ़ा नहीं जा सका`,
      ),
    ),
  isIncomplete: ({ what }) => `अधूरा: ${what}`,
  brokenOff: 'Kore.ai कहता है कि और एजेंट हैं, पर उसने कोई नया नहीं भेजा, इसलिए पेज ने पूछना बंद कर दिया।',
  noticesTell: 'नीचे की डेटा सूचनाएँ बताती हैं कि क्या गड़बड़ थी, और रिकॉर्ड सहेजती हैं।',
  retryOrTell: 'थोड़ी देर में फिर कोशिश करें। बना रहे तो सेवा चलाने वाले को Kore.ai को बताना चाहिए।',

  doubtsTitle: 'डेटा सूचनाएँ',
  soundTitle: 'डेटा कितना भरोसेमंद है',
  noDoubts: 'इस डेटा में कुछ भी संदिग्ध नहीं है।',
  setAside: 'अलग रखे गए',
  setAsideHint: 'रिकॉर्ड जो पढ़े नहीं जा सके। वे न दिखाए गए हैं, न गिने गए हैं।',
  twice: 'दो बार आए',
  twiceHint: 'एजेंट जो एक से ज़्यादा पेजों पर आए।',
  odd: 'पेज',
  oddHint: 'पेज जो माँगे गए के अनुसार नहीं हैं।',
  doubtful: 'संदिग्ध',
  doubtfulHint: ({ zone }) => `दिखाए और गिने गए, और एजेंट की पंक्ति पर चिह्नित। समय ${zone} के हैं।`,
  save: 'रिकॉर्ड कारणों सहित सहेजें (JSON)',
  more: ({ count }, say) => `और ${say.number(count)} अन्य`,

  reasons: {
    agent: ({ position, fault }, say) => `एजेंट ${say.number(position)}: ${fault}`,
    span: ({ position, fault }, say) => `अवधि ${say.number(position)}: ${fault}`,
    notRecord: 'नाम वाले फ़ील्ड का रिकॉर्ड होना चाहिए',
    missing: ({ field }) => `${field} नहीं है`,
    notText: ({ field }) => `${field} टेक्स्ट होना चाहिए`,
    empty: ({ field }) => `${field} खाली नहीं होना चाहिए`,
    notSpans: ({ field }) => `${field} अवधियों की सूची होना चाहिए`,
    notJson: 'उत्तर JSON नहीं है',
    notReply: 'उत्तर नाम वाले फ़ील्ड का रिकॉर्ड होना चाहिए',
    notFlag: ({ field }) => `${field} true या false होना चाहिए`,
    notNumber: ({ field }) => `${field} संख्या होना चाहिए`,
    notAgents: ({ field }) => `${field} एजेंटों की सूची होना चाहिए`,
    notStart: ({ field }) => `${field} yyyy-mm-ddTHH:mm:ss रूप में समय होना चाहिए`,
    notEnd: ({ field }) => `${field} yyyy-mm-ddTHH:mm:ss रूप में समय, या "-" होना चाहिए`,
    unreadableStart: ({ text }) => `startTime ${text} कोई समय नहीं है`,
    unreadableEnd: ({ text }) => `endTime ${text} न समय है, न "-"`,
    twiceSame: 'दो बार आया, दोनों बार एक जैसा; एक बार दिखाया गया है',
    twiceDiffering: 'दो बार आया, और एक जैसा नहीं; नई प्रति दिखाई गई है',
    otherOffset: ({ agent, stated, asked }, say) =>
      `एजेंट ${say.number(agent)} से शुरू होने वाला पेज कहता है कि वह ऑफ़सेट ${say.number(stated)} से शुरू होता है, पर ${say.number(asked)} माँगा गया था`,
    badSize: ({ agent, stated, most }, say) =>
      `एजेंट ${say.number(agent)} से शुरू होने वाला पेज अपना आकार ${say.number(stated)} बताता है, पर ज़्यादा से ज़्यादा ${say.number(most)} माँगा गया था`,
    tooFew: ({ agent, stated, count }, say) =>
      `एजेंट ${say.number(agent)} से शुरू होने वाले पेज में ${say.number(stated)} में से ${say.number(count)} एजेंट हैं, हालाँकि वह कहता है कि और भी हैं`,
  },

  failures: {
    http: ({ status }) => `यहाँ और सेवा के बीच किसी ने ${status} उत्तर दिया`,
    unreadable: 'सेवा का उत्तर पढ़ा नहीं जा सका',
    notUnderstood: 'Kore.ai का उत्तर समझा नहीं जा सका',
    'bad-request': 'सेवा ने यह अनुरोध अस्वीकार कर दिया',
    'range-too-long': 'यह अवधि सेवा की सीमा से लंबी है',
    unauthenticated: 'आपका साइन-इन नहीं है या समाप्त हो गया है',
    forbidden: 'आप इन एजेंटों को नहीं देख सकते',
    'rate-limited': 'खाते की कॉल-सीमा ख़र्च हो चुकी है',
    'upstream-auth': 'Kore.ai ने सेवा के क्रेडेंशियल अस्वीकार कर दिए',
    'upstream-scope': 'Kore.ai के अनुसार सेवा एजेंट स्थितियाँ नहीं पढ़ सकती',
    'upstream-config': 'Kore.ai सेवा का सेटअप स्वीकार नहीं करता',
    'upstream-unreachable': 'सेवा से Kore.ai तक नहीं पहुँचा जा सका',
    'upstream-timeout': 'Kore.ai ने उत्तर देने में बहुत देर लगाई',
    'upstream-not-json': 'Kore.ai ने ऐसा उत्तर दिया जो डेटा नहीं है',
    'upstream-too-large': 'Kore.ai का उत्तर बहुत बड़ा था',
    'upstream-error': 'Kore.ai ने त्रुटि के साथ उत्तर दिया',
  },
  advice: {
    http: 'अक्सर यह अपने आप ठीक हो जाता है। बना रहे तो सेवा या उसके आगे का नेटवर्क चलाने वाले को बताएँ।',
    unreadable: ({ reason }) => `सेवा चलाने वाले को बताएँ: ${reason}।`,
    notUnderstood:
      'यह त्रुटि संदेश नहीं है, पर तय रूप में एजेंटों की सूची भी नहीं है। सेवा चलाने वाले को इसे देखना होगा, और रूप बदला हो तो Kore.ai को बताना होगा। उसके बाद फिर कोशिश करें।',
    'bad-request': 'फ़िल्टर बदलें और फिर कोशिश करें।',
    badFields: ({ faults }) => `फ़िल्टर बदलें: ${faults}।`,
    'range-too-long': 'कम दिन चुनें।',
    unauthenticated: 'जिस पोर्टल से आए हैं उसमें फिर साइन इन करें, फिर कोशिश करें।',
    forbidden: 'सेवा चलाने वाले से अपनी पहुँच बढ़ाने को कहें।',
    'rate-limited': 'यह हर मिनट फिर भरती है; पेज अपने आप आगे बढ़ेगा।',
    'upstream-auth':
      'ये आपके नहीं हैं: सेवा चलाने वाले को उसकी क्लाइंट आईडी और सीक्रेट, या स्थायी टोकन जाँचना होगा। उसके बाद फिर कोशिश करें।',
    'upstream-scope':
      'सेवा चलाने वाले को उसके ऐप को “SmartAssist Analytics” स्कोप देना होगा। उसके बाद फिर कोशिश करें।',
    'upstream-config': 'सेवा चलाने वाले को उसके होस्ट, खाते और स्ट्रीम की सेटिंग जाँचनी होगी।',
    'upstream-unreachable':
      'अक्सर यह अपने आप ठीक हो जाता है। बना रहे तो सेवा चलाने वाले को Kore.ai तक उसका रास्ता जाँचना होगा।',
    'upstream-timeout': 'थोड़ी देर में फिर कोशिश करें।',
    'upstream-not-json': 'अक्सर यह रखरखाव का पेज होता है। बाद में फिर कोशिश करें।',
    'upstream-too-large': 'कम दिन या कम एजेंट चुनें।',
    'upstream-error': 'थोड़ी देर में फिर कोशिश करें।',
  },
};
