import type { FailuresDictionary } from '../en/failures';

export const failuresEs: FailuresDictionary = {
  titles: {
    http: 'La conexión con el servicio falló con {status}',
    unreadable: 'No se pudo leer la respuesta del servicio',
    notUnderstood: 'No se entendió la respuesta de Kore.ai',
    'bad-request': 'El servicio rechazó esta solicitud',
    'range-too-long': 'Este periodo es más largo de lo que permite el servicio',
    unauthenticated: 'Su sesión falta o ha caducado',
    unchecked: 'Su sesión no se puede comprobar en este momento',
    forbidden: 'No tiene acceso a estos agentes',
    'rate-limited': 'Límite de llamadas a Kore.ai alcanzado',
    'upstream-auth': 'Kore.ai rechazó las credenciales del servicio',
    'upstream-scope': 'Kore.ai no permite al servicio leer estados de agentes',
    'upstream-config': 'Kore.ai rechazó la configuración del servicio',
    'upstream-unreachable': 'El servicio no puede acceder a Kore.ai',
    'upstream-timeout': 'Kore.ai tardó demasiado en responder',
    'upstream-not-json': 'Kore.ai no devolvió datos',
    'upstream-too-large': 'La respuesta de Kore.ai era demasiado grande',
    'upstream-error': 'Kore.ai devolvió un error',
    unverified: 'No se pudo verificar su acceso',
    foreignHost: 'El servicio no atiende esta dirección',
    tooManyRequests: 'Se alcanzó el límite de solicitudes del servicio',
  },
  advice: {
    http: 'Reintente en un momento. Si continúa, contacte con su administrador.',
    unreadable: 'Comunique esto a su administrador: {reason}.',
    notUnderstood: 'No es una lista de agentes con el formato esperado. Contacte con su administrador.',
    'bad-request': 'Cambie los filtros e inténtelo de nuevo.',
    badFields: 'Cambie los filtros: {faults}.',
    'range-too-long': 'Seleccione menos días.',
    unauthenticated: 'Inicie sesión de nuevo en su portal y reintente.',
    forbidden: 'Solicite acceso a su administrador.',
    'rate-limited': 'La carga se reanuda automáticamente.',
    'upstream-auth':
      'Pida a su administrador que revise el ID de cliente y el secreto del servicio, o su token. Después, reintente.',
    'upstream-scope':
      'Pida a su administrador que dé a la aplicación el permiso «SmartAssist Analytics». Después, reintente.',
    'upstream-config': 'Pida a su administrador que revise los ajustes de host, cuenta y stream.',
    'upstream-unreachable':
      'Reintente en un momento. Si continúa, pida a su administrador que revise la conexión con Kore.ai.',
    'upstream-timeout': 'Inténtelo de nuevo en un momento.',
    'upstream-not-json': 'Puede que Kore.ai esté en mantenimiento. Inténtelo más tarde.',
    'upstream-too-large': 'Seleccione menos días o menos agentes.',
    'upstream-error': 'Inténtelo de nuevo en un momento.',
  },
  reasons: {
    'fields-invalid': 'Cambie los filtros e inténtelo de nuevo.',
    'body-unreadable':
      'La solicitud no llegó íntegra. Recargue la página; si continúa, contacte con su administrador.',
    'path-unknown':
      'Esta página y el servicio no encajan. Recargue la página; si continúa, contacte con su administrador.',
    'method-not-allowed':
      'Algo en el camino al servicio modifica las solicitudes. Contacte con su administrador.',
    'token-missing':
      'La solicitud no tenía token de acceso. Abra el panel desde su portal o contacte con su administrador.',
    'token-malformed':
      'No se pudo leer el token de acceso. Pida a su administrador que revise cómo emite tokens el portal.',
    'token-signature':
      'La firma del token de acceso no coincide. Pida a su administrador que revise las claves.',
    'token-key-unknown':
      'El token de acceso está firmado con una clave que el servicio no conoce. Pida a su administrador que revise las claves.',
    'token-algorithm':
      'El token de acceso está firmado de una forma que el servicio no acepta. Pida a su administrador que revise el algoritmo.',
    'token-issuer':
      'El token de acceso es de un emisor distinto del que espera el servicio. Pida a su administrador que revise el emisor.',
    'token-audience':
      'El token de acceso es para otro servicio. Pida a su administrador que revise el destinatario (audience).',
    'token-expired': 'Su acceso ha caducado. Abra de nuevo el panel desde su portal.',
    'token-not-yet-valid':
      'El token de acceso aún no es válido. Pida a su administrador que revise los relojes del portal y del servicio.',
    'token-lifetime':
      'El token de acceso es válido durante más tiempo del que permite el servicio. Pida a su administrador que acorte su validez.',
    'token-claim-missing':
      'Al token de acceso le falta un dato que el servicio necesita. Pida a su administrador que revise sus claims.',
    'token-keys-unavailable':
      'El servicio no puede obtener las claves con las que comprueba el acceso. Reintente en un momento; si continúa, contacte con su administrador.',
    'display-revoked':
      'El token de esta pantalla se ha revocado o ha caducado. Pida una dirección nueva a su administrador.',
    'session-missing': 'Inicie sesión para abrir el panel.',
    'session-ended': 'Su sesión ha terminado. Inicie sesión de nuevo.',
    'session-check-unavailable':
      'No se puede acceder al servicio de inicio de sesión. Reintente en un momento; si continúa, contacte con su administrador.',
    'displays-unavailable':
      'El servicio no puede comprobar ahora el acceso de esta pantalla. Se reintenta automáticamente; si continúa, contacte con su administrador.',
    'claims-unreadable':
      'El servicio no puede leer qué agentes puede ver usted. Pida a su administrador que revise los claims del token de acceso.',
    'host-name-foreign':
      'El servicio no está configurado para la dirección de su navegador. Pida la correcta a su administrador.',
    'other-site':
      'La solicitud parece venir de otro sitio web. Abra el panel directamente o pida a su administrador que revise su dirección pública.',
    'budget-spent': 'El servicio ha hecho por ahora todas las llamadas a Kore.ai que puede hacer.',
    'upstream-minute-limit': 'Kore.ai no permite más llamadas en este minuto.',
    'upstream-hour-limit': 'Kore.ai no permite más llamadas en esta hora.',
    'upstream-limit': 'Kore.ai no permite más llamadas por ahora.',
    'requests-per-minute': 'El servicio limita las solicitudes de cada persona por minuto.',
    'requests-under-way': 'El servicio limita cuántas solicitudes de cada persona atiende a la vez.',
    'credentials-refused':
      'Pida a su administrador que revise el ID de cliente y el secreto del servicio, o su token. Después, reintente.',
    'credentials-expired':
      'El token del servicio ha caducado. Pida a su administrador que lo sustituya o que revise el reloj del servicio.',
    'credentials-signature':
      'La firma no coincide. Pida a su administrador que revise el secreto de cliente.',
    'client-unknown': 'Kore.ai no conoce el ID de cliente. Pida a su administrador que lo revise.',
    'credentials-used-twice':
      'Kore.ai acepta cada token una sola vez. Pida a su administrador que configure el ID de cliente y el secreto en lugar de un token.',
    'scope-missing':
      'Pida a su administrador que dé a la aplicación el permiso «SmartAssist Analytics». Después, reintente.',
    'account-not-allowed':
      'La aplicación no tiene acceso a esta cuenta. Pida a su administrador que revise el ajuste de la cuenta y la aplicación.',
    'stream-not-allowed':
      'La aplicación no tiene acceso a este stream. Pida a su administrador que revise el ajuste del stream y la aplicación.',
    'account-unknown':
      'Kore.ai no conoce la cuenta. Pida a su administrador que revise el ajuste de la cuenta.',
    'stream-unknown': 'Kore.ai no conoce el stream. Pida a su administrador que revise el ajuste del stream.',
    'api-version-refused':
      'Kore.ai no acepta esta versión de su API. Pida a su administrador que revise el ajuste de la versión.',
    'date-range-refused': 'Kore.ai no acepta este periodo. Seleccione un solo día.',
    'path-unknown-upstream':
      'Kore.ai no tiene nada en esta dirección. Pida a su administrador que revise los ajustes de host y cuenta.',
    redirected:
      'La dirección de Kore.ai lleva a otro sitio. Pida a su administrador que revise el ajuste del host.',
    'request-refused': 'Pida a su administrador que revise los ajustes de host, cuenta y stream.',
    'name-not-resolved':
      'No se encontró el nombre de host de Kore.ai. Pida a su administrador que revise el ajuste del host y el DNS.',
    'connection-refused':
      'El host de Kore.ai rechazó la conexión. Pida a su administrador que revise el ajuste del host y el cortafuegos.',
    'connection-lost':
      'La conexión se interrumpió. Reintente en un momento; si continúa, contacte con su administrador.',
    'no-route': 'No hay ruta hasta Kore.ai. Pida a su administrador que revise la red y el cortafuegos.',
    'certificate-refused':
      'El certificado de Kore.ai no es de confianza. Pida a su administrador que revise los certificados y, si lo hay, el proxy.',
    'tls-failed':
      'No se pudo establecer una conexión segura. Pida a su administrador que revise el proxy y el cortafuegos.',
    'proxy-failed':
      'El proxy no estableció la conexión. Pida a su administrador que revise los ajustes del proxy.',
    'connection-failed':
      'Reintente en un momento. Si continúa, pida a su administrador que revise la conexión con Kore.ai.',
    'no-answer-in-time': 'Reintente en un momento. Si continúa, seleccione menos días o menos agentes.',
    'gateway-timeout': 'Una pasarela intermedia dejó de esperar. Reintente en un momento.',
    'web-page':
      'En su lugar llegó una página web. Puede que Kore.ai esté en mantenimiento; si continúa, pida a su administrador que revise el ajuste del host.',
    'cut-off': 'La respuesta se cortó. Inténtelo de nuevo en un momento.',
    'other-form':
      'La respuesta no es una lista de agentes con el formato esperado. Contacte con su administrador.',
    undecodable:
      'No se pudo descomprimir la respuesta. Reintente en un momento; si continúa, contacte con su administrador.',
    empty: 'La respuesta estaba vacía. Inténtelo de nuevo en un momento.',
    'server-error': 'El problema está en Kore.ai. Inténtelo de nuevo en un momento.',
    unavailable: 'Kore.ai no está disponible en este momento, quizá por mantenimiento. Inténtelo más tarde.',
    'status-unexpected':
      'La respuesta tenía un estado inesperado. Reintente en un momento; si continúa, contacte con su administrador.',
    'reply-invalid': 'La respuesta no tiene el formato esperado. Contacte con su administrador.',
    'paging-stuck':
      'Kore.ai anunció más agentes, pero no envió ninguno nuevo. Pida a su administrador que lo comunique a Kore.ai.',
    'filter-ignored':
      'Kore.ai envió agentes que no se habían solicitado. Pida a su administrador que lo comunique a Kore.ai.',
  },
  reason: 'Motivo: {reason}',
  updatesResume: 'Los datos se mantienen y se actualizan automáticamente en {time}.',
  loadingResumes: 'La carga se reanuda automáticamente en {time}.',
};
