/** The few words that the compiler itself puts into a page, in the language of the texts. */
import { interfaceFor } from '../../components/i18n/languages.ts';
import type { TextKey } from '../../components/i18n/en/index.ts';

export interface Labels {
  /** After a link that leaves the course, heard by screen readers. */
  readonly newWindow: string;
  /** Link from a definition to the list of all. */
  readonly allTerms: string;
  /** Heard in a cell of a table that is to be filled in by hand. */
  readonly fillIn: string;
  /** Above the words of a film or a recording. */
  readonly transcript: string;
  /** Name of the captions in the menu of a film. */
  readonly captions: string;
  /** Titles of boxes that have none of their own. */
  readonly boxes: Readonly<Record<'note' | 'example' | 'try' | 'safe', string>>;
  /** Stands where the assessment will be, until the player has started. */
  readonly assessment: string;
}

/** The labels of a course in a language; English where the interface does not speak it. */
export function labelsIn(language: string): Labels {
  const { catalogue } = interfaceFor(language);
  const say = (key: TextKey): string => {
    const message = catalogue[key];
    return typeof message === 'string' ? message : message.other;
  };
  return {
    newWindow: say('text.new-window'),
    allTerms: say('text.all-terms'),
    fillIn: say('text.fill-in'),
    transcript: say('text.transcript'),
    captions: say('text.captions'),
    boxes: {
      note: say('text.note'),
      example: say('text.example'),
      try: say('text.try'),
      safe: say('text.safe'),
    },
    assessment: say('text.assessment'),
  };
}
