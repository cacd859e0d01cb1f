import type {
  matching as EN_MATCHING,
  ordering as EN_ORDERING,
  question as EN_QUESTION,
  scale as EN_SCALE,
  typed as EN_TYPED,
} from '../en/question.ts';
import type { Message } from '../translate.ts';

export const question = {
  'question.label': 'Ponte a prueba',
  'question.choose-one': 'Elige una respuesta.',
  'question.choose-all': 'Elige todas las que encajen.',
  'question.check': 'Comprobar mi respuesta',
  'question.again': 'Probar otra vez',
  'question.once-more': 'Responder de nuevo',
  'question.nothing': 'Primero elige una respuesta. Puedes adivinar: aquí nada cuenta en tu contra.',
  'question.fits': 'Encaja',
  'question.not-this': 'Esta no',
  'question.fits-too': 'También encaja',
  'question.right': 'Sí, encaja.',
  'question.missing': 'Vas bien. Todavía falta algo.',
  'question.partly': 'Una parte encaja.',
  'question.found': 'Encontraste {right} de las {count} que encajan.',
  'question.otherwise': 'Todavía no.',
  'question.unanswered': 'Dejaste esta pregunta sin responder.',
} as const satisfies Record<keyof typeof EN_QUESTION, Message>;

/** What is said while lines are matched with answers, or cards sorted into groups. */
export const matching = {
  'matching.match-once': 'Elige una respuesta para cada línea. Cada respuesta va con una sola línea.',
  'matching.match':
    'Elige una respuesta para cada línea. Una respuesta puede ir con varias líneas, o con ninguna.',
  'matching.sort': 'Elige un grupo para cada tarjeta.',
  'matching.answers': 'Las respuestas',
  'matching.choose': 'Elige…',
  'matching.sorted': {
    one: '{done} de {count} tarjeta en un grupo',
    other: '{done} de {count} tarjetas en un grupo',
  },
  'matching.matched': {
    one: '{done} de {count} línea respondida',
    other: '{done} de {count} líneas respondidas',
  },
  'matching.unsaved': 'solo en esta ventana, hasta que compruebes tu respuesta',
  'matching.open-list': {
    one: 'Queda una línea sin responder. Puedes adivinar: aquí nada cuenta en tu contra.',
    other: 'Quedan {count} líneas sin responder. Puedes adivinar: aquí nada cuenta en tu contra.',
  },
  'matching.open-cards': {
    one: 'Queda una tarjeta sin grupo. Puedes adivinar: aquí nada cuenta en tu contra.',
    other: 'Quedan {count} tarjetas sin grupo. Puedes adivinar: aquí nada cuenta en tu contra.',
  },
  'matching.parts': 'Acertaste {right} de {count}.',
  'matching.yours': 'Tu respuesta:',
  'matching.no-answer': 'Sin respuesta',
  'matching.fitting': 'Aquí encaja: {words}',
} as const satisfies Record<keyof typeof EN_MATCHING, Message>;

export const ordering = {
  'ordering.hint': 'Sube o baja las líneas hasta que estén en el orden correcto.',
  'ordering.up': 'Subir',
  'ordering.down': 'Bajar',
  'ordering.now': '{words}: ahora en el puesto {place} de {count}',
  'ordering.fits': 'En su lugar',
  'ordering.not-this': 'Todavía no está en su lugar',
  'ordering.parts': 'En su lugar: {right} de {count}.',
  'ordering.solution': 'El orden que funciona',
} as const satisfies Record<keyof typeof EN_ORDERING, Message>;

/** What is said while words or a number are written. */
export const typed = {
  'typed.label': 'Tu respuesta',
  'typed.words':
    'Basta con una o dos palabras. No importan las mayúsculas ni los pequeños errores al escribir.',
  'typed.number': 'Escribe un número en cifras.',
  'typed.nothing': 'Primero escribe una respuesta. Puedes adivinar: aquí nada cuenta en tu contra.',
  'typed.no-number': 'Escribe un número, por ejemplo 6 o 1,5.',
  'typed.read-as': 'Se entendió “{words}”.',
  'typed.fitting': 'Lo que encaja: {words}',
} as const satisfies Record<keyof typeof EN_TYPED, Message>;

/** What is said on a scale, where nothing is right or wrong. */
export const scale = {
  'scale.label': 'Cómo lo ves',
  'scale.hint': 'Aquí nada está bien ni mal. Cada respuesta vale en cuanto la eliges, y puedes cambiarla.',
  'scale.answered': '{done} de {count} respondidas',
  'scale.card': '{place} de {count}',
  'scale.before': 'Al principio: {words}',
  'scale.back': 'Tarjeta anterior',
  'scale.next': 'Tarjeta siguiente',
  'scale.piles': 'Verlas juntas',
  'scale.through': 'Repasarlas una a una',
  'scale.together': 'Lo que elegiste',
  'scale.open': 'Sin responder',
  'scale.up': {
    one: 'Una frase se acercó a “{best}”.',
    other: '{count} frases se acercaron a “{best}”.',
  },
  'scale.down': {
    one: 'Una se alejó de “{best}”: puede ser señal de que ahora ves más.',
    other: '{count} se alejaron de “{best}”: puede ser señal de que ahora ves más.',
  },
  'scale.same': 'Lo ves todo igual que al principio.',
} as const satisfies Record<keyof typeof EN_SCALE, Message>;
