import type { FrameDictionary } from '../en/frame';

export const frameAr: FrameDictionary = {
  silent: 'في انتظار البوابة',
  silentAdvice:
    'لم تتصل بعد الصفحة التي تضم هذه اللوحة؛ يُستأنف التحميل تلقائيًا عندما تتصل. إن استمر ذلك فاطلب من المسؤول لديك التحقق من أنها تحمّل embed.js وتستدعي mount وأنها مدرجة في EMBED_ORIGINS.',
  uninvited: 'التضمين غير مُعدّ',
  uninvitedAdvice: 'لا تتضمن EMBED_ORIGINS أي موقع. افتح اللوحة في علامة تبويب مستقلة، أو اسأل المسؤول لديك.',
  noAccess: 'في انتظار حق الوصول من البوابة',
  noAccessAdvice:
    'لم ترسل البوابة رمز وصول صالحًا؛ يُستأنف التحميل تلقائيًا عندما ترسله. إن استمر ذلك فسجّل دخولك إلى البوابة من جديد.',
  renewing: 'في انتظار أن تجدّد البوابة وصولك؛ يُستأنف التحديث تلقائيًا. البيانات حتى {time}.',
  rejected: {
    stale: 'غُيّرت عوامل التصفية في الصفحة في هذه الأثناء.',
    notScheme: '{value} ليست إحدى القيم auto وlight وdark.',
    notColour: '{value} ليست لونًا مثل ‎#2f4bd8.',
    notFont: '{value} ليست قائمة بعائلات خطوط.',
    notRadius: '{value} ليست طولًا من 0 إلى 16 px.',
    greySurface: '{value} ليس فاتحًا أو داكنًا بما يكفي لنص مقروء.',
    otherScheme: '{value} فاتح والنمط داكن، أو العكس.',
  },
};
