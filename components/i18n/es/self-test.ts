/** Spanish texts of the self-test, for those who run a learning system or try it out. */
import type { selfTest as EN } from '../en/self-test.ts';
import type { Message } from '../translate.ts';

export const selfTest = {
  'self.title': 'Autodiagnóstico',
  'self.for':
    'Para quienes administran o ponen a prueba este campus virtual: qué guarda de este curso y qué rechaza. Usa una cuenta de prueba.',
  'self.writes':
    'Se ponen caracteres de prueba detrás del trabajo guardado, donde el curso nunca lee, y se quitan después. El estado, la nota, las respuestas y el lugar quedan como están.',
  'self.reads': 'Ahora no se escribe nada, porque esta ventana no guarda.',
  'self.device': 'No hay ninguna sesión abierta, así que solo se examinan el navegador y el marco.',
  'self.shown':
    'Tarda unos segundos. El informe nombra el navegador y el sistema, y a ninguna persona. Unos pocos números quedan en este dispositivo hasta que vuelvas a abrir esta página.',
  'self.start': 'Empezar el autodiagnóstico',
  'self.now': 'Se está probando: {what}',
  'self.care': 'Lee lo que causará problemas antes de invitar a nadie.',
  'self.copy': 'Copiar este informe',
  'self.text': 'Descargar como texto',
  'self.downloaded': 'El informe está en la carpeta de descargas, si esta ventana no lo bloquea.',

  'self.mark.fine': 'Bien',
  'self.mark.around': 'El curso lo resuelve',
  'self.mark.hurts': 'Causará problemas',
  'self.mark.untried': 'Sin probar',

  'self.row.api': 'Conexión',
  'self.row.mode': 'Modo',
  'self.row.errors': 'Números de error',
  'self.row.suspend': 'Espacio para el trabajo',
  'self.row.letters': 'Letras y signos',
  'self.row.rows': 'Respuestas para informes',
  'self.row.resume': 'Volver al curso',
  'self.row.again': 'Cerrar la ventana',
  'self.row.time': 'Tiempo',
  'self.row.commit': 'Guardar',
  'self.row.probe': 'Preguntar al servidor',
  'self.row.storage': 'Guardar aquí',
  'self.row.windows': 'Varias ventanas',
  'self.row.ways': 'Archivos y papel',
  'self.row.frame': 'Tamaño del marco',
  'self.row.clock': 'Reloj',
  'self.row.browser': 'Navegador',
  'self.row.untouched': 'Todo como estaba',

  'self.unwritten': 'Ahora no se puede escribir nada.',

  'self.api.found': 'Se encontró {name}. Ventanas hasta allí: {levels}.',
  'self.api.late': '{name} llegó después del curso, que la espera ocho segundos.',
  'self.api.refused': '{name} no abre ninguna sesión (error {error}). No se guarda nada.',
  'self.api.none':
    'No se encontró {name}, así que no se guarda nada. Abre el curso en el campus; los dos tienen que estar en el mismo servidor.',
  'self.mode.is': 'El campus dice “{mode}”. Todo menos “review” y “browse” es una sesión normal.',
  'self.errors.are':
    'Al pedirle lo que no existe, el campus da el error {error}. El curso se guía por cada respuesta.',

  'self.suspend.kept':
    'Vuelven {kept} de {tried} caracteres. El curso necesita {most} como mucho, y ahora {now}.',
  'self.suspend.changed':
    'El trabajo guardado vuelve cambiado. Puede que se empiece de nuevo con un curso vacío.',
  'self.suspend.unread': 'No se puede leer nada antes de volver a abrir el curso.',
  'self.letters.whole':
    'Los acentos, signos, saltos de línea, emojis y otras escrituras vuelven sin cambios.',
  'self.letters.changed':
    'Cambian: {changed}. El trabajo guardado no los usa, así que no se pierde nada. En los informes, las respuestas pueden verse raras.',
  'self.letters.lost':
    'Con acentos, signos o emojis no se guarda nada. Las respuestas con palabras impedirán guardar.',
  'self.rows.taken': 'Respuestas de esta sesión aceptadas: {sent}.',
  'self.rows.refused':
    'Las respuestas se rechazan (error {error}). Quien aprende no pierde nada; quien coordina no ve ninguna.',
  'self.rows.none':
    'No se escribe ninguna respuesta de prueba, porque no se podría quitar. Responde una pregunta del curso y empieza de nuevo.',
  'self.resume.first': 'Este intento era nuevo: no había nada que traer.',
  'self.resume.whole': 'El trabajo anterior volvió entero ({count} caracteres).',
  'self.resume.broken': 'El trabajo anterior volvió cortado o dañado ({count} caracteres).',
  'self.again.how':
    'Empieza, cierra la ventana sin botones, reabre el curso y vuelve aquí. Requiere “Guardar aquí”.',
  'self.again.same': 'Lo que se guardó al cerrar volvió.',
  'self.again.older':
    'Al cerrar se guardó el estado {sent} ({length} caracteres); volvió el estado {back} ({kept}). Pide que se salga siempre con “Guardar y salir”.',
  'self.time.taken': 'El tiempo se acepta. El total es “{total}”.',
  'self.time.refused': 'El tiempo se rechaza, así que no saldrá en los informes.',
  'self.commit.took': 'Guardar tardó {took} ms, en los que la página se quedó quieta.',
  'self.commit.refused':
    'No se puede guardar (error {error}). El curso conserva el trabajo en este dispositivo y lo intenta de nuevo.',
  'self.probe.there':
    'El servidor responde en {took} ms, así que el curso sabe si algo está guardado de verdad.',
  'self.probe.other':
    'El servidor no dice si está ahí ({status}). El curso tiene que creer lo que diga el campus.',
  'self.probe.login': 'La sesión del campus está cerrada ({status}). No se escribió nada.',
  'self.probe.gone':
    'No se llega al servidor. No se escribió nada, porque algunos campus dicen que guardaron aunque no sea así.',

  'self.storage.device': 'El trabajo que no se puede enviar se conserva en este dispositivo.',
  'self.storage.window':
    'El trabajo que no se puede enviar se conserva en parte, o hasta que se cierra la ventana.',
  'self.storage.none': 'Deja que el sitio guarde datos, o se pierde lo no enviado.',
  'self.windows.met': 'Se dan cuenta la una de la otra.',
  'self.windows.alone': 'No se dan cuenta la una de la otra. La última puede borrar trabajo.',
  'self.ways.open': 'Se permite descargar e imprimir.',
  'self.ways.blocked': 'Descargar o imprimir puede estar bloqueado. Siempre se ofrece también copiar.',
  'self.frame.is': '{width} × {height} píxeles. El curso necesita 320 × 400.',
  'self.clock.zone': 'La zona horaria es {zone}.',
  'self.clock.differs':
    'Minutos entre este dispositivo y el servidor: {minutes}. Los informes llevan la hora del dispositivo.',
  'self.browser.is': 'Se presenta como {agent}',
  'self.untouched.same': 'El estado, la nota y el número de respuestas son los de antes.',
  'self.untouched.other':
    'El estado, la nota o el número de respuestas cambiaron mientras tanto. Mira el intento.',
} as const satisfies Record<keyof typeof EN, Message>;
