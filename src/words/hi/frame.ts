import type { FrameDictionary } from '../en/frame';

export const frameHi: FrameDictionary = {
  silent: 'पोर्टल की प्रतीक्षा',
  silentAdvice:
    'डैशबोर्ड वाला पेज अभी कनेक्ट नहीं हुआ है; होते ही लोड होना अपने आप फिर शुरू होगा। ऐसा ही रहे तो अपने एडमिन से जाँचने को कहें कि पेज embed.js लोड करके mount बुलाता है और EMBED_ORIGINS में है।',
  uninvited: 'एम्बेड करना सेट नहीं है',
  uninvitedAdvice: 'EMBED_ORIGINS में कोई साइट नहीं है। डैशबोर्ड को अलग टैब में खोलें, या अपने एडमिन से पूछें।',
  noAccess: 'पोर्टल से एक्सेस की प्रतीक्षा',
  noAccessAdvice:
    'पोर्टल ने मान्य एक्सेस टोकन नहीं भेजा है; भेजते ही लोड होना अपने आप फिर शुरू होगा। ऐसा ही रहे तो पोर्टल में फिर साइन इन करें।',
  renewing: ({ time }) => `पोर्टल से एक्सेस रिन्यू होने की प्रतीक्षा है; अपडेट अपने आप फिर शुरू होंगे। डेटा ${time} तक का है।`,
  rejected: {
    stale: 'इस बीच पेज पर फ़िल्टर बदल दिए गए हैं।',
    notScheme: ({ value }) => `${value} auto, light, dark में से नहीं है।`,
    notColour: ({ value }) => `${value} #2f4bd8 जैसा रंग नहीं है।`,
    notFont: ({ value }) => `${value} फ़ॉन्ट परिवारों की सूची नहीं है।`,
    notRadius: ({ value }) => `${value} 0 से 16 px तक की लंबाई नहीं है।`,
    greySurface: ({ value }) => `${value} पढ़ने लायक टेक्स्ट के लिए काफ़ी हल्का या गहरा नहीं है।`,
    otherScheme: ({ value }) => `योजना गहरी है और ${value} हल्का, या इसका उल्टा।`,
  },
};
