import type { assessment as EN } from '../en/assessment.ts';
import type { Message } from '../translate.ts';

export const assessment = {
  'left.assessment': 'Aprobar:',
  'left.back': 'Volver a “{title}”',
  'assessment.start-title': 'Antes de empezar',
  'assessment.questions': { one: 'Una pregunta, en una página.', other: '{count} preguntas, en una página.' },
  'assessment.pass': 'Apruebas con {needed} de {count}.',
  'assessment.points': 'Cada pregunta vale un punto: todo o nada.',
  'assessment.unlimited':
    'Inténtalo las veces que quieras, sin esperas y sin límite de tiempo. Vale tu mejor resultado.',
  'assessment.limited': {
    one: 'Tienes un intento, sin límite de tiempo.',
    other: 'Tienes {count} intentos, sin límite de tiempo. Vale tu mejor resultado.',
  },
  'assessment.saved': 'Cada respuesta se guarda al darla, así que puedes parar y volver.',
  'assessment.start': 'Empezar',
  'assessment.question': 'Pregunta {number}',
  'assessment.progress': '{answered} de {count} respondidas',
  'assessment.finish': 'Terminar',
  'assessment.finish-anyway': 'Terminar de todos modos',
  'assessment.open': {
    one: 'Queda una pregunta sin responder. Échale un vistazo, o termina de todos modos:',
    other: 'Quedan {count} preguntas sin responder. Échales un vistazo, o termina de todos modos:',
  },
  'assessment.result.passed': 'Acertaste {correct} de {count}: aprobaste',
  'assessment.result.not-yet': 'Acertaste {correct} de {count}: todavía sin aprobar',
  'assessment.result.already': 'Acertaste {correct} de {count}: ya habías aprobado',
  'assessment.passed': 'Bien hecho. Hacían falta {needed}.',
  'assessment.not-yet': 'Hacen falta {needed}. Más abajo verás qué conviene leer.',
  'assessment.already': 'Ya aprobaste, y eso no cambia: vale tu mejor resultado, {correct} de {count}.',
  'assessment.complete':
    'Ya hiciste todo lo que pide este curso. Si todavía quieres escribir algo tuyo, hazlo antes de salir: en muchos campus virtuales, un curso terminado se puede leer, pero ya no cambiar.',
  'assessment.best': 'Tu mejor resultado hasta ahora es {correct} de {count}. Ese es el que vale.',
  'assessment.talk':
    'Si quieres, coméntalo con quien coordina tu curso o con alguien de tu equipo antes del próximo intento.',
  'assessment.tries-left': { one: 'Te queda un intento.', other: 'Te quedan {count} intentos.' },
  'assessment.no-tries-left': 'Ya usaste todos tus intentos. Habla con quien coordina tu curso.',
  'assessment.look-again': 'Para repasar',
  'assessment.your-answers': 'Tus respuestas',
  'assessment.point': 'Un punto',
  'assessment.no-point': 'Esta vez, sin punto',
  'assessment.reread': 'Se explica en:',
  'assessment.again': 'Probar otra vez',
  'assessment.new-set': 'La próxima vez te tocan otras preguntas. Más adelante vuelven algunas de estas.',
  'assessment.same-set': 'Las mismas preguntas, en otro orden.',
} as const satisfies Record<keyof typeof EN, Message>;
