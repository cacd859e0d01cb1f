/** Spanish texts of search, marked pages, and what the outline says beside its pages. */
import type { finding as EN } from '../en/finding.ts';
import type { Message } from '../translate.ts';

export const finding = {
  'find.title': 'Buscar',
  'find.about': 'Todas las páginas, por las palabras que contienen.',
  'find.label': 'Buscar en el curso',
  'find.button': 'Buscar',
  'find.hint':
    'A menudo basta una palabra, o su comienzo. No importan las faltas de ortografía ni las tildes.',
  'find.waiting': 'Preparando las páginas…',
  'find.found': {
    one: '{count} página encontrada para “{query}”.',
    other: '{count} páginas encontradas para “{query}”.',
  },
  'find.best': {
    one: '{count} página encontrada para “{query}”.',
    other: '{count} páginas encontradas para “{query}”. Aquí están las {best} que mejor encajan.',
  },
  'find.none': 'No se encontró nada para “{query}”.',
  'find.remedy':
    'Prueba con menos palabras o con otra que signifique lo mismo. En “Contenido” están todas las páginas.',
  'find.unread': 'Algunas páginas no se pudieron cargar y quedaron fuera de la búsqueda.',

  'marks.title': 'Páginas marcadas',
  'marks.about': 'Las páginas que quieres volver a encontrar.',
  'marks.mark': 'Marcar esta página',
  'marks.marked': 'Esta página está marcada.',
  'marks.none': 'Aún no hay ninguna página marcada. Para marcar una página, usa el botón que tiene al final.',
  'marks.remove': 'Quitar',
  'marks.remove-of': 'Quitar la marca de “{title}”',
  'marks.removed': 'Se quitó la marca de “{title}”.',

  'outline.left': { one: 'queda cerca de {count} minuto', other: 'quedan unos {count} minutos' },
  'outline.at-hand': 'Para consultar',
} as const satisfies Record<keyof typeof EN, Message>;
