/** Questions that are asked four weeks later, outside every package: as rows of a codebook, so that one report knows all. */
import type { CodebookEntry } from './record.ts';

/** What their ids begin with. */
export const FOLLOW_UP = 'pilot.follow-up.';

/** @param id without `FOLLOW_UP`. No options: what is asked for is words. */
export function followUpEntry(
  id: string,
  text: string,
  options: readonly { readonly id: string; readonly text: string }[],
): CodebookEntry {
  return {
    index: -1,
    id: FOLLOW_UP + id,
    type: options.length > 0 ? 'single' : 'comment',
    text,
    options: options.map((option) => ({ ...option, note: '' })),
    right: [],
    ...{ outcome: '', element: '', page: '', module: '', since: '', repeats: '' },
    retired: false,
    pilot: true,
  };
}

interface Words {
  readonly en: string;
  readonly es: string;
}

interface Asked {
  readonly id: string;
  readonly text: Words;
  readonly options: Readonly<Record<string, Words>>;
}

/** In the words of `course/trainer/questionnaire.yaml` and its translation (a test holds them to each other). */
const STANDARD: readonly Asked[] = [
  {
    id: 'call',
    text: {
      en: 'Did you make the call, or take the first step that you had planned?',
      es: '¿Hiciste la llamada, o diste el primer paso que tenías pensado?',
    },
    options: {
      done: { en: 'Yes', es: 'Sí' },
      'no-answer': { en: 'I tried and reached nobody', es: 'Lo intenté, y no respondió nadie' },
      'day-fixed': { en: 'Not yet, but the day is fixed', es: 'Todavía no, pero ya hay un día' },
      'not-done': { en: 'No', es: 'No' },
      'not-mine': { en: 'It is not part of my job', es: 'No es parte de mi trabajo' },
    },
  },
  { id: 'came-of-it', text: { en: 'What came of it?', es: '¿Qué salió de ahí?' }, options: {} },
  {
    id: 'stopped',
    text: {
      en: 'What stopped you, or made it hardest?',
      es: '¿Qué te lo impidió, o te lo puso más difícil?',
    },
    options: {
      time: { en: 'I had no time away from the desk', es: 'No tuve tiempo fuera del mostrador' },
      permission: {
        en: 'I was waiting for a yes on our side',
        es: 'Estaba a la espera de un sí en nuestra casa',
      },
      contact: { en: 'I did not know whom to ask for', es: 'No sabía por quién preguntar' },
      nerve: { en: 'I was nervous', es: 'Me daba nervios' },
      partner: {
        en: 'The partner did not want to, or did not answer',
        es: 'La otra parte no quiso, o no respondió',
      },
      'other-things': { en: 'Something else came first', es: 'Otra cosa pasó antes' },
      nothing: { en: 'Nothing', es: 'Nada' },
    },
  },
  {
    id: 'draft',
    text: { en: 'Where is your draft agreement now?', es: '¿Dónde está ahora tu borrador de acuerdo?' },
    options: {
      agreed: { en: 'Agreed with the partner, or nearly', es: 'Acordado con la otra parte, o casi' },
      talked: { en: 'We have talked about it', es: 'Ya hablamos de él' },
      shown: {
        en: 'I have shown it to a colleague or to my manager',
        es: 'Se lo enseñé a alguien del equipo o a mi responsable',
      },
      kept: { en: 'I have it, and nobody has seen it', es: 'Lo tengo, y nadie lo ha visto' },
      gone: { en: 'I did not write one, or cannot find it', es: 'No lo escribí, o no lo encuentro' },
    },
  },
  {
    id: 'help',
    text: {
      en: 'What would help you with the next step?',
      es: '¿Qué te ayudaría con el siguiente paso?',
    },
    options: {},
  },
];

/** The five questions of the kit in the language of a BCP 47 tag; in English where they are not in it. */
export function standardFollowUp(language: string): readonly CodebookEntry[] {
  const speech = /^es(?:-|$)/i.test(language) ? 'es' : 'en';
  return STANDARD.map(({ id, options, text }) =>
    followUpEntry(
      id,
      text[speech],
      Object.entries(options).map(([option, words]) => ({ id: option, text: words[speech] })),
    ),
  );
}
