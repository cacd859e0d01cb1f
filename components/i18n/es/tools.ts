/** Spanish texts of the third script: what helps beside learning. */
import type { tools as EN } from '../en/tools.ts';
import type { Message } from '../translate.ts';

export const tools = {
  'help.title': 'Ayuda y ajustes',
  'help.time': 'Nada en este curso tiene límite de tiempo. Tómate el que quieras y para cuando quieras.',

  'look.title': 'Texto y colores',
  'look.about': 'Letra más grande, colores claros, oscuros o muy marcados, y menos imágenes.',
  'look.colours': 'Colores',
  'look.auto': 'Como tenga este dispositivo',
  'look.light': 'Claros',
  'look.dark': 'Oscuros',
  'look.contrast': 'Alto contraste',
  'look.size': 'Tamaño de la letra',
  'look.normal': 'Mediana',
  'look.large': 'Grande',
  'look.largest': 'Muy grande',
  'look.pictures': 'Imágenes',
  'look.asked': 'Solo cuando las pida',
  'look.asked-hint':
    'Así se gastan menos datos. En el lugar de cada imagen hay un botón. Los dibujos pequeños que forman parte de la página se quedan.',
  'look.picture': 'Mostrar la imagen: {words}',
  'look.picture-plain': 'Mostrar la imagen',

  'keys.title': 'Atajos de teclado',
  'keys.about': 'Una sola tecla para la página siguiente, el contenido y más.',
  'keys.on': 'Usar atajos de teclado',
  'keys.hint':
    'No hacen nada mientras escribes o eliges. Un lector de pantalla puede quedarse con estas letras. Desactívalos si le hablas al dispositivo o si pulsas teclas sin querer.',
  'keys.next': 'Página siguiente',
  'keys.previous': 'Página anterior',
  'keys.contents': 'Contenido',
  'keys.search': 'Buscar',
  'keys.leave': 'Ir al botón de salir (después, pulsa Intro)',
  'keys.help': 'Esta lista',

  'print.title': 'Imprimir una página',
  'print.about': 'Cualquier página en papel o como PDF.',
  'print.text':
    'La página se imprime sin lo que la rodea. Lo que se puede abrir sale abierto, y junto a los enlaces está su dirección. Para guardar un archivo, elige “Guardar como PDF” como impresora.',
  'print.page': 'Imprimir “{title}”',
  'print.keys': 'También puedes imprimir desde cualquier página: pulsa Ctrl + P, o ⌘ + P en un Mac.',
  'print.blocked': 'Aquí está bloqueada la impresión. Pulsa Ctrl + P, o ⌘ + P en un Mac.',

  'privacy.title': 'Qué se envía y qué se queda',
  'privacy.about': 'Quién llega a saber lo que haces aquí.',
  'privacy.sent': 'Qué se envía',
  'privacy.way':
    'Qué páginas abriste, en qué página del curso vas, si completaste el curso y cuándo, y tu puntuación.',
  'privacy.answers':
    'Tus respuestas a las preguntas y lo que eliges en las historias, en palabras, con la hora y si eran correctas. Quien coordina tu curso puede leerlas.',
  'privacy.time': 'Cuánto tiempo usaste el curso. Una pausa de más de dos minutos no cuenta.',
  'privacy.page-times': 'Cuánto tiempo usaste cada página.',
  'privacy.words':
    'Lo que escribes tú va también, codificado, para que lo encuentres en cualquier dispositivo. No aparece en los informes de quien coordina tu curso; quien administra el sistema podría recuperarlo.',
  'privacy.review': 'Ya nada: terminaste este curso.',
  'privacy.browse': 'Nada: solo estás mirando.',
  'privacy.web': 'Nada. Esta es una copia web sencilla: lo que haces en ella no se envía a ninguna parte.',
  'privacy.untracked': 'Nada. No hay ningún campus virtual conectado.',
  'privacy.here': 'Qué guarda este dispositivo',
  'privacy.device':
    'Una copia de tu trabajo, para que no se pierda nada: 30 días como mucho, y 7 lo que escribes tú.',
  'privacy.shared': 'Se borra antes si, al abrir el curso, el campus virtual ya lo tiene todo.',
  'privacy.forget': 'Elige “Salir”, “Olvidarme en este dispositivo” y “Sí, borrarlo”.',
  'privacy.window': 'Tu trabajo, solo en esta ventana. Desaparece cuando cierras la ventana.',
  'privacy.nothing': 'Nada de tu trabajo.',
  'privacy.look': 'Cómo te gustan el texto, los colores y los atajos.',
  'privacy.look-window': 'Cómo te gustan el texto, los colores y los atajos, hasta que cierres la ventana.',
  'privacy.nobody': 'Qué no recibe nadie',
  'privacy.no-third':
    'No se envía nada a nadie más. El curso no carga nada de otros sitios; solo llevan allí los enlaces que tú eliges.',
  'privacy.no-cookies': 'El curso no usa cookies, no cuenta visitas y no tiene publicidad.',

  'mishap.part': 'Esta parte de la página no se pudo mostrar.',
  'mishap.rest':
    'Todo lo demás funciona, y lo que hiciste hasta ahora se conserva. Inténtalo de nuevo, o sigue y vuelve más tarde.',
  'mishap.code': 'Si vuelve a pasar, da este código a soporte técnico:',
  'mishap.other':
    'Algo no funcionó. Puedes seguir; si vuelve a pasar, recarga el curso y da este código a soporte técnico: {code}',
} as const satisfies Record<keyof typeof EN, Message>;
