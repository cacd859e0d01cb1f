/** Spanish texts of the self-test, for those who run a learning system or try it out. */
import type { selfTest as EN } from '../en/self-test.ts';
import type { Message } from '../translate.ts';

export const selfTest = {
  'self.title': 'Autodiagnóstico',
  'self.for':
    'Para quienes administran este campus virtual o lo ponen a prueba. Muestra qué guarda de este curso y qué rechaza. Usa una cuenta de prueba.',
  'self.writes':
    'Pone caracteres de prueba detrás del trabajo guardado, donde el curso nunca lee, y los vuelve a quitar. El estado, la nota, las respuestas y el lugar quedan como están.',
  'self.readonly': 'No se escribe nada: este intento solo se consulta.',
  'self.untracked':
    'No hay ningún campus virtual conectado, así que solo se examinan el navegador y la ventana.',
  'self.elsewhere': 'No se escribe nada: el curso sigue en otra ventana, que es la que guarda.',
  'self.ended':
    'La sesión ha terminado, así que solo se examinan el navegador y la ventana. Vuelve a abrir el curso para probar lo demás.',
  'self.shown':
    'Tarda unos segundos y la página puede quedarse quieta un momento. El informe nombra el navegador y el sistema, y a ninguna persona. Una nota con unos pocos números queda en este dispositivo hasta que vuelvas a abrir esta página.',
  'self.start': 'Empezar el autodiagnóstico',
  'self.restart': 'Empezar de nuevo',
  'self.now': 'Se está probando: {what}',
  'self.sum.fine': 'Todo lo que se ha probado está bien.',
  'self.sum.around': {
    one: '{count} cosa no es como debería. El curso se las arregla.',
    other: '{count} cosas no son como deberían. El curso se las arregla.',
  },
  'self.sum.hurts': {
    one: '{count} cosa causará problemas. Léela antes de invitar a nadie.',
    other: '{count} cosas causarán problemas. Léelas antes de invitar a nadie.',
  },
  'self.sum.untried': {
    one: '{count} cosa no se ha probado.',
    other: '{count} cosas no se han probado.',
  },
  'self.mark.fine': 'Bien',
  'self.mark.around': 'Se arregla',
  'self.mark.hurts': 'Causará problemas',
  'self.mark.untried': 'Sin probar',
  'self.what': 'Qué se ha probado',
  'self.met': 'Qué ha pasado y qué significa',
  'self.copy': 'Copiar este informe',
  'self.text': 'Descargar como texto',
  'self.copied': 'El informe está copiado.',
  'self.blocked': 'Aquí no se puede copiar. El texto está seleccionado: pulsa Ctrl + C, o ⌘ + C en un Mac.',
  'self.downloaded':
    'El informe está en la carpeta de descargas, a no ser que esta ventana bloquee las descargas.',

  'self.row.api': 'Conexión',
  'self.row.mode': 'Modo',
  'self.row.errors': 'Números de error',
  'self.row.suspend': 'Espacio para el trabajo',
  'self.row.letters': 'Letras y signos',
  'self.row.rows': 'Respuestas para los informes',
  'self.row.resume': 'Volver al curso',
  'self.row.again': 'Cerrar la ventana',
  'self.row.time': 'Tiempo',
  'self.row.commit': 'Guardar',
  'self.row.probe': 'Preguntar al servidor',
  'self.row.storage': 'Memoria del navegador',
  'self.row.windows': 'Varias ventanas',
  'self.row.ways': 'Archivos y papel',
  'self.row.room': 'Tamaño del marco',
  'self.row.clock': 'Reloj',
  'self.row.browser': 'Navegador',
  'self.row.untouched': 'Todo como estaba',

  'self.unwritten': 'No se ha probado, porque ahora no se puede escribir nada.',

  'self.api.own': 'La interfaz del campus, {api}, está en la propia ventana del curso.',
  'self.api.parent': {
    one: 'La interfaz del campus, {api}, está en la ventana siguiente hacia arriba.',
    other: 'La interfaz del campus, {api}, está {count} ventanas más arriba.',
  },
  'self.api.elsewhere': 'La interfaz del campus, {api}, está con la ventana que abrió esta.',
  'self.api.late': 'La interfaz {api} llegó después del curso. El curso la espera ocho segundos.',
  'self.api.refused': 'La interfaz {api} está y no abre ninguna sesión (error {code}). No se guarda nada.',
  'self.api.none': 'No hay ninguna interfaz {api}, así que no se guarda nada. Abre el curso en el campus.',
  'self.api.foreign':
    'No se llega a ninguna interfaz {api}: una ventana de arriba es de otro servidor. El curso y el campus tienen que estar en el mismo.',

  'self.mode.known': 'El modo es “{mode}”.',
  'self.mode.odd':
    'El modo no es ninguno de los que conoce el estándar (“{mode}”). El curso lo toma por una sesión normal.',

  'self.errors.told': 'Lo que no existe se rechaza, con el error {code}.',
  'self.errors.silent':
    'Lo que no existe no se rechaza. El curso se guía por la respuesta a cada llamada y no por el error.',
  'self.errors.threw': 'La interfaz se interrumpe con una excepción. Mientras sea así, no se guarda nada.',

  'self.suspend.whole': 'Vuelven enteros {kept} caracteres. El curso necesita {most} como mucho.',
  'self.suspend.enough':
    'De {tried} caracteres se guardan {kept}. El curso necesita {most} como mucho: no se pierde nada.',
  'self.suspend.cut':
    'De {tried} caracteres se guardan {kept}. El curso necesita hasta {most}, ahora {now}: en otros dispositivos se perderá trabajo.',
  'self.suspend.refused':
    'Se rechaza el trabajo guardado. En cualquier otro dispositivo se empieza de nuevo.',
  'self.suspend.changed':
    'El trabajo guardado vuelve cambiado. Puede que se empiece de nuevo con un curso vacío.',
  'self.suspend.unread':
    'El trabajo guardado no se puede leer en la misma sesión. Cierra la ventana y vuelve para ver si se conserva.',

  'self.letters.whole':
    'Los acentos, signos, saltos de línea, emojis y otras escrituras vuelven sin cambios.',
  'self.letters.changed':
    'Esto vuelve cambiado: {kinds}. El trabajo guardado no los usa, así que no se pierde nada. En los informes, las respuestas pueden verse raras.',
  'self.letters.lost':
    'El campus no guarda lo que lleva esas letras y signos. Las respuestas con palabras le impedirán guardar.',
  'self.letters.unread': 'No volvió nada de ello, así que no se puede saber.',
  'self.kind.accents': 'acentos',
  'self.kind.signs': 'comillas y otros signos',
  'self.kind.lines': 'saltos de línea',
  'self.kind.emoji': 'emojis',
  'self.kind.arabic': 'árabe',
  'self.kind.chinese': 'chino',

  'self.rows.taken': {
    one: 'El campus ha aceptado {count} respuesta en esta sesión.',
    other: 'El campus ha aceptado {count} respuestas en esta sesión.',
  },
  'self.rows.refused':
    'El campus rechaza las respuestas (error {code}). Quien aprende no pierde nada; quien coordina no ve ninguna.',
  'self.rows.none':
    'No se escribe ninguna respuesta de prueba, porque no se podría quitar. Responde una pregunta del curso y empieza de nuevo.',

  'self.resume.first': 'Este intento era nuevo: no había nada que traer.',
  'self.resume.whole': 'El trabajo de sesiones anteriores volvió entero ({count} caracteres).',
  'self.resume.cut': 'Faltaba el final del trabajo anterior: puede perderse lo que se escribe.',
  'self.resume.damaged': 'El trabajo anterior volvió y no se pudo leer.',

  'self.again.how':
    'Empieza el autodiagnóstico, cierra la ventana sin usar ningún botón, abre el curso otra vez y vuelve a esta página.',
  'self.again.same': 'Lo que se guardó al cerrar la ventana ha vuelto.',
  'self.again.older':
    'Al cerrar la ventana se guardó el estado {sent} y ha vuelto el {back}. Pide que se salga siempre con “Guardar y salir”.',
  'self.again.cut': 'De {sent} caracteres guardados al cerrar la ventana han vuelto {back}.',
  'self.again.other': 'Ahora está abierto otro intento, así que no se pueden comparar.',

  'self.time.taken': 'El tiempo de una sesión se acepta. El total es {total}.',
  'self.time.unread':
    'El tiempo de una sesión se acepta. El total no se puede leer, y el curso no lo necesita.',
  'self.time.refused': 'El tiempo de una sesión se rechaza. En los informes no aparecerá.',

  'self.commit.stored': 'Guardar tardó {count} ms.',
  'self.commit.slow': 'Guardar tardó {count} ms, y la página se quedó quieta.',
  'self.commit.refused':
    'No se puede guardar (error {code}). El curso conserva el trabajo en este dispositivo y lo intenta una y otra vez.',

  'self.probe.there':
    'El servidor responde en {count} ms, así que el curso sabe si es cierto que algo está guardado.',
  'self.probe.other':
    'El servidor no responde a esto (estado {status}). El curso tiene que creer lo que diga el campus.',
  'self.probe.login':
    'El servidor lleva a otro sitio: la sesión del campus está cerrada. No se ha escrito nada.',
  'self.probe.gone':
    'No se llega al servidor. No se ha escrito nada, porque algunos campus dicen que han guardado aunque no sea así.',
  'self.probe.silent': 'El servidor no responde a esto en {count} segundos.',
  'self.probe.local': 'El curso no viene de ningún servidor web, así que no hay a quién preguntar.',

  'self.storage.device': 'El trabajo que no se puede enviar se conserva en este dispositivo.',
  'self.storage.small': 'El trabajo que no se puede enviar se conserva, pero apenas queda espacio.',
  'self.storage.window': 'El trabajo que no se puede enviar se conserva hasta que se cierra la ventana.',
  'self.storage.none':
    'El navegador no conserva nada aquí. El trabajo que no se puede enviar se pierde con la ventana.',

  'self.windows.met': 'Dos ventanas de la misma persona se dan cuenta la una de la otra.',
  'self.windows.alone':
    'Dos ventanas de la misma persona no se dan cuenta la una de la otra. La última puede borrar trabajo.',

  'self.ways.open': 'Se permite descargar e imprimir.',
  'self.ways.perhaps':
    'Un marco de otro servidor puede bloquear las descargas sin avisar. Siempre se ofrece también copiar.',
  'self.ways.blocked': 'El marco bloquea descargar o imprimir. El curso ofrece copiar en su lugar.',

  'self.room.enough': '{width} × {height} píxeles.',
  'self.room.low': '{width} × {height} píxeles. Es bajo: habrá que desplazarse mucho.',
  'self.room.narrow': '{width} × {height} píxeles. El curso necesita un ancho de 320.',

  'self.clock.agrees': 'Este dispositivo y el servidor tienen la misma hora. La zona es {zone}.',
  'self.clock.differs': {
    one: 'Este dispositivo y el servidor difieren en {count} minuto. Las horas de los informes son las del dispositivo.',
    other:
      'Este dispositivo y el servidor difieren en {count} minutos. Las horas de los informes son las del dispositivo.',
  },
  'self.clock.alone': 'El servidor no dice su hora. La zona es {zone}.',

  'self.browser.named': 'Se presenta como {agent}',

  'self.untouched.same': 'El estado, la nota y el número de respuestas son los de antes.',
  'self.untouched.other':
    'El estado, la nota o el número de respuestas han cambiado mientras tanto. Mira el intento.',
} as const satisfies Record<keyof typeof EN, Message>;
