/** Spanish texts of the self-test in a package for cmi5. */
import type { storeTest as EN } from '../en/store-test.ts';
import type { Message } from '../translate.ts';

export const storeTest = {
  'self.writes':
    'Se pone un documento de prueba junto al trabajo guardado, y se borra después. No se dice nada de quien aprende: el estado, la nota, las respuestas y el lugar quedan como están.',
  'self.api.found': 'El almacén de este inicio responde.',
  'self.api.refused':
    'El inicio o su almacén no acepta nada (error {error}, {about}). No se guarda nada. Si se recarga la página, hay que iniciar el curso de nuevo.',
  'self.api.none': 'Ningún campus inició esta página, así que no se guarda nada.',
  'self.commit.took': 'Guardar tardó {took} ms, y el curso siguió mientras tanto.',
  'self.untouched.same': 'El documento de prueba ya no está.',
  'self.untouched.other':
    'El documento de prueba no se pudo borrar (error {error}). No contiene trabajo, y nada lo lee.',
  'self.row.tags': 'Dos dispositivos a la vez',
  'self.tags.kept': 'El trabajo que cambió en otro dispositivo no se sobrescribe.',
  'self.tags.ignored':
    'El almacén no avisa de que el trabajo cambió en otro dispositivo. Gana el último en guardar.',
} as const satisfies Record<keyof typeof EN, Message>;
