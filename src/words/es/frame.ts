import type { FrameDictionary } from '../en/frame';

export const frameEs: FrameDictionary = {
  silent: 'Esperando al portal',
  silentAdvice:
    'La página que contiene este panel aún no se ha conectado; la carga se reanuda automáticamente cuando lo haga. Si continúa, pida a su administrador que compruebe que carga embed.js, llama a mount y figura en EMBED_ORIGINS.',
  uninvited: 'La incrustación no está configurada',
  uninvitedAdvice:
    'EMBED_ORIGINS no contiene ningún sitio. Abra el panel en una pestaña propia o consulte a su administrador.',
  noAccess: 'Esperando el acceso del portal',
  noAccessAdvice:
    'El portal no ha enviado un token de acceso válido; la carga se reanuda automáticamente cuando lo haga. Si continúa, inicie sesión de nuevo en el portal.',
  renewing:
    'Esperando a que el portal renueve su acceso; se reanuda automáticamente. Se muestran los datos de las {time}.',
  rejected: {
    stale: 'Los filtros se cambiaron entretanto en la página.',
    notScheme: '{value} no es auto, light ni dark.',
    notColour: '{value} no es un color como #2f4bd8.',
    notFont: '{value} no es una lista de familias tipográficas.',
    notRadius: '{value} no es una longitud de 0 a 16 px.',
    greySurface: '{value} no es lo bastante claro ni oscuro para leer texto encima.',
    otherScheme: '{value} es claro y el esquema oscuro, o al revés.',
  },
};
