import type {
  later as EN,
  laterAssessment as EN_ASSESSMENT,
  laterChanged as EN_CHANGED,
  laterScenario as EN_SCENARIO,
  laterWeb as EN_WEB,
} from '../en/later.ts';
import type { Message } from '../translate.ts';

/** Texts of the second script: trouble with saving, questions of the start, the page after leaving, copies. */
export const later = {
  'trouble.failed': 'El campus virtual no pudo guardar tus últimas respuestas.',
  'trouble.unsure': 'El campus virtual no confirmó tus últimas respuestas.',
  'trouble.unreachable': 'No hay conexión con el campus virtual.',
  'trouble.refused':
    'El campus virtual no acepta tus últimas respuestas. Por favor, avisa a quien coordina tu curso.',
  'trouble.signed-out': 'El campus virtual cerró tu sesión: inicia sesión y vuelve a abrir el curso.',
  'trouble.elsewhere': 'Lo que hagas aquí no se guarda.',
  'trouble.ended':
    'Desde aquí ya no se guarda nada. Para seguir, recarga la página o vuelve a abrir el curso.',
  'trouble.kept.device': 'Tu trabajo está a salvo en este dispositivo.',
  'trouble.kept.window': 'Tu trabajo está solo en esta ventana: déjala abierta, o copia tus respuestas.',
  'trouble.kept.nowhere': 'Este navegador no guarda nada: deja esta página abierta y copia tus respuestas.',
  'trouble.go-on': 'Puedes seguir: el curso volverá a intentarlo por su cuenta.',
  'trouble.try': 'Volver a guardar',
  'trouble.take-back': 'Seguir en esta ventana',

  'copy.answers': 'Copiar mis respuestas',
  'copy.done': 'Copiado. Pégalo en un documento o en un correo.',
  'copy.blocked':
    'Aquí no se puede copiar con el botón. El texto está seleccionado: usa Ctrl + C, o ⌘ + C en un Mac.',
  'copy.box': 'Tus respuestas',

  'earlier.title': 'Trabajo anterior en este dispositivo',
  'earlier.text': 'Es del {date}, y todavía no está aquí: {way}.',
  'earlier.continue': 'Seguir con mi trabajo anterior',
  'earlier.new': 'Empezar de nuevo',
  'came-back': 'Parte de tu trabajo se recuperó de este dispositivo, y ahora se envía.',

  'unread.title': 'No se pudo leer una parte de tu trabajo anterior.',
  'unread.foreign': 'Lo que había guardado no es de este curso, así que empiezas desde el principio.',
  'unread.future':
    'Se guardó con una versión más nueva de este curso. Aquí está lo que esta versión puede leer.',
  'unread.~': 'Falta algo de lo que escribiste, o quedó cortado.',
  'unread.Q': 'Faltan tus respuestas a las preguntas de práctica.',
  'unread.rest': 'Todo lo demás está aquí.',

  'leave.saved-title': 'Todo está guardado',
  'leave.saved': 'Ya puedes cerrar esta ventana.',
  'leave.partly-title': 'Guardado, pero no todo lo que escribiste',
  'leave.partly': 'En el campus virtual no cabe tanto texto. Esto que escribiste no se envió:',
  'leave.sent': 'Lo que recibió el campus virtual',
  'leave.place': 'Volverás a: {title}',
  'leave.status-completed': 'Terminaste el curso.',
  'leave.status-incomplete': 'Todavía te falta terminar el curso.',
  'leave.time': 'Se guardó a las {time}.',
  'leave.finished':
    'No tienes que hacer nada más. Puedes volver a abrir el curso cuando quieras consultarlo.',
  'leave.reopen': 'Para seguir más tarde, vuelve a abrir el curso desde el campus virtual.',
  'leave.unsaved-title': 'No está todo guardado',
  'leave.unsaved': 'La última parte de tu trabajo no llegó al campus virtual.',
  'leave.later':
    'Se enviará si vuelves a abrir el curso aquí en los próximos 30 días; lo que escribiste se conserva solo 7 días.',
  'leave.help': 'Si eso no ayuda, envía a soporte técnico el comprobante de abajo.',
  'leave.close-title': 'Ya puedes cerrar esta ventana',
  'leave.untracked': 'Nada de lo que hiciste aquí se envía, ni se conserva cuando cierras esta ventana.',
  'leave.remembered':
    'Tus respuestas se conservan en este navegador 30 días; lo que escribiste, 7 días. Para seguir, vuelve a abrir el curso en este navegador.',
  'leave.earlier': 'En este navegador sigue guardado tu trabajo anterior.',
  'leave.readonly': 'Solo estabas mirando, así que no había nada que guardar.',
  'leave.kept-here':
    'Tus palabras se conservan solo en este dispositivo, durante 7 días: cópialas si las quieres guardar más tiempo.',
  'leave.unkept': 'Lo que escribiste no está guardado: cópialo primero.',
  'leave.elsewhere': 'Seguiste en otra ventana, y se guarda desde allí.',
  'leave.back': 'Volver al curso',

  'receipt.title': 'Comprobante para soporte técnico',
  'receipt.about': 'Cómo fue el guardado, en lenguaje técnico. No incluye ninguna de tus respuestas.',
  'receipt.copy': 'Copiar para soporte técnico',

  'remember.forget': 'Olvidarme en este dispositivo',
  'forget.what': 'Todo el trabajo guardado en este navegador se borra para siempre.',
  'forget.copy': 'Copia antes tus respuestas.',
  'forget.yes': 'Sí, borrarlo',
  'remember.forgotten': 'Lo que este navegador guardaba se borró, y ya no guarda nada más.',

  'answers.title': '{title}: mis respuestas',
  'answers.date': 'Copiado el {date}',
  'answers.mine': 'Mi respuesta: {words}',
  'answers.ticked': 'Marqué: {words}',
  'answers.blank': 'Lo dejé en blanco.',
  'answers.elsewhere': 'Otras páginas',
  'answers.none': 'Todavía no hay ninguna respuesta.',
} as const satisfies Record<keyof typeof EN, Message>;

/** What only a plain web page asks, which keeps nothing before the learner has agreed. */
export const laterWeb = {
  'notice.untracked-web':
    'Esta es una copia web: nada de lo que hagas aquí se envía, ni se conserva cuando la cierras.',
  'stored.title': 'En este navegador hay trabajo de este curso.',
  'stored.text':
    'Puede ser tuyo, o de otra persona que usa este navegador. Hasta que elijas, no se muestra nada de ese trabajo, y lo que hagas no se conserva ni se envía.',
  'stored.continue': 'Seguir con ese trabajo',
  'stored.erase': 'Borrar y empezar de nuevo',
  'stored.sure': '¿Borrar y empezar de nuevo?',
  'stored.keep': 'No, conservarlo',
  'remember.title': '¿Quieres poder seguir más tarde?',
  'remember.text':
    'Este navegador puede conservar tus respuestas 30 días, y lo que escribas, 7 días. Cualquiera que lo use puede verlas, así que mejor no en un dispositivo compartido.',
  'remember.yes': 'Recordarme en este dispositivo',
  'remember.no': 'No, gracias',
} as const satisfies Record<keyof typeof EN_WEB, Message>;

/** Where the course has an assessment. */
export const laterAssessment = {
  'earlier.check': 'Tus respuestas se conservan; la comprobación final se hace de nuevo.',
  'unread.A': 'Falta lo que hiciste en la comprobación final.',
  'leave.status-passed': 'Terminaste y aprobaste el curso, con {score} de 100.',
  'leave.status-failed': 'No aprobaste la comprobación final.',
  'answers.result': 'Aciertos: {correct} de {count}',
} as const satisfies Record<keyof typeof EN_ASSESSMENT, Message>;

/** Where it has stories. */
export const laterScenario = {
  'unread.S': 'No se sabe hasta dónde llegaste en las historias.',
  'answers.chose': 'Elegí: {words}',
  'answers.ending': 'Así terminó: {words}',
} as const satisfies Record<keyof typeof EN_SCENARIO, Message>;

/** Where questions mean something else than in an edition before. */
export const laterChanged = {
  again: 'Estas páginas vuelven a hacerte preguntas que cambiaron desde que las contestaste:',
} as const satisfies Record<keyof typeof EN_CHANGED, Message>;
