import type { agreement as EN } from '../en/agreement.ts';
import type { Message } from '../translate.ts';
import { reflection } from './reflection.ts';

export const agreement = {
  'agreement.what':
    'Un borrador para conversar. No es un contrato ni un acuerdo para compartir datos; cada parte averigua quién puede firmar en su nombre.',
  'agreement.state.agreement': 'Cómo va tu borrador',
  'agreement.state.plan': 'Cómo va tu plan',
  'agreement.count.agreement': {
    one: 'Hay propuesta en {done} de {count} apartado.',
    other: 'Hay propuesta en {done} de {count} apartados.',
  },
  'agreement.count.plan': {
    one: 'Hay algo escrito en {done} de {count} espacio.',
    other: 'Hay algo escrito en {done} de {count} espacios.',
  },
  'agreement.none-open.agreement': 'Todos los apartados tienen propuesta. Lo demás es para la conversación.',
  'agreement.none-open.plan': 'Ya no queda ningún espacio vacío.',
  'agreement.open-list.agreement': {
    one: 'Queda un apartado por acordar',
    other: 'Quedan {count} apartados por acordar',
  },
  'agreement.open-list.plan': {
    one: 'Queda un espacio vacío',
    other: 'Quedan {count} espacios vacíos',
  },
  'agreement.names': reflection['reflection.names'],
  'agreement.privacy.lms': reflection['reflection.privacy.lms'],
  'agreement.privacy.device': reflection['reflection.privacy.device'],
  'agreement.privacy.kept': reflection['reflection.privacy.kept'],
  'agreement.privacy.review': reflection['reflection.privacy.review'],
  'agreement.finished': reflection['reflection.finished'],
  'agreement.kept': reflection['reflection.kept'],
  'agreement.overflow': reflection['reflection.overflow'],
  'agreement.overflow.kept': reflection['reflection.overflow.kept'],
  'agreement.ours': 'Nuestra propuesta',
  'agreement.ask': 'Para preguntarles',
  'agreement.asked': 'Para hablarlo',
  'agreement.idea': 'Por ejemplo: {idea}',
  'agreement.from': 'Viene de lo que escribiste en',
  'agreement.could-come': 'Puedes escribirlo aquí, o empezar',
  'agreement.in': 'en',
  'agreement.after-story': 'al final de',
  'agreement.and': 'y',
  'agreement.change':
    'Algunos espacios empiezan con lo que escribiste antes. Cámbialos como quieras: lo que escribiste allí se queda como está.',
  'agreement.take-over': 'Usar lo que escribí en {titles}',
  'agreement.put-back': 'Recuperar mis palabras',
  'agreement.title': '“{title}”',
  'agreement.untitled': 'una página anterior',
  'agreement.found': 'Su nombre y su teléfono, en una hoja tuya',
  'agreement.found.written': 'Lo tengo apuntado',
  'agreement.found.to-find': 'Todavía tengo que averiguarlo',
  'agreement.read': 'Verlo como página',
  'agreement.write': 'Seguir escribiendo',
  'agreement.page.agreement': 'Nuestro borrador de acuerdo',
  'agreement.page.plan': 'Mi plan',
  'agreement.open.agreement': 'por acordar',
  'agreement.open.plan': 'por decidir',
  'agreement.contact-name': 'Nombre',
  'agreement.contact-number': 'Teléfono',
} as const satisfies Record<keyof typeof EN, Message>;
