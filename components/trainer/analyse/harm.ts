/**
 * The rule on safety, access and lost work. Words only ask a person to read: that none of them is there says nothing,
 * because whoever discloses something chooses words of their own.
 */
import type { Decision, PilotReport, Remark } from '../report.ts';
import { quoted } from './flags.ts';

type About = Pick<Decision, 'about' | 'state' | 'why' | 'remark'>;

/** Options of a questionnaire that name such a problem, by a word of their id. */
const HARM_ID = /(?:^|-)(?:safety|unsafe|access|stuck|blocked|found-a-way|lost|not-saved)(?:-|$)/;

/** Of people, in English and Spanish, the languages of the interface. */
const PEOPLE = `hit|hits|hitting|hurt|hurts|hurting|beat|beats|beaten|beating|punch\\w*|kick(?:s|ed|ing)|slap\\w*|bruis\\w*|
  bleed\\w*|injur\\w*|abus\\w*|neglect\\w*|assault\\w*|attack\\w*|violen\\w*|threat\\w*|afraid|scared|frighten\\w*|terrif\\w*|
  fear\\w*|bully\\w*|bullied|self[- ]?harm\\w*|harm\\w*|cut(?:s|ting)? (?:him|her|them|my)sel(?:f|ves)|suicid\\w*|kill\\w*|
  want(?:s|ed)? to die|end (?:my|his|her|their) (?:life|lives)|overdos\\w*|touch(?:es|ed|ing)|groom(?:s|ed|ing)|sexual\\w*|
  rape\\w*|naked|told me|tell anyone|tell anybody|confided|disclos\\w*|keep (?:it|this) (?:a )?secret|r[au]n(?:s|ning)? away|
  missing child|locked (?:in|up|out)|hungry|starv\\w*|drunk|police|weapons?|knife|unsafe|not safe|danger\\w*|safeguard\\w*|
  pega|pegan|pegó|golpe\\w*|maltrat\\w*|miedo|amenaz\\w*|acos\\w*|violar?|violó|suicid\\w*|autolesi\\w*|me contó|hambre`;
/** Of the course. */
const WORK = `lost|gone|disappeared|vanished|not saved|did ?n[o’']t save|start(?:ed)? again|keyboard|screen ?reader|contrast|
  can(?:no|['’])t (?:read|see|hear|open|click)|crash\\w*|froze|perdid[oa]s?|desapareci\\w*|no se guardó|teclado|
  lector de pantalla|contraste`;
const HARM_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${`${PEOPLE}|${WORK}`.replace(/\\w/g, '[\\p{L}\\p{N}]').replace(/\n\s*/g, '')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Words of a text that may speak of harm, each once. */
export function harmWords(text: string): readonly string[] {
  return [...new Set([...text.matchAll(HARM_WORDS)].map(([word]) => word.toLocaleLowerCase()))];
}

/** @param remarks everything that anybody wrote */
export function harm(
  questionnaire: PilotReport['questionnaire'],
  remarks: readonly Remark[],
): readonly About[] {
  const named = questionnaire.flatMap(({ text, id, options }) =>
    options
      .filter((option) => HARM_ID.test(option.id) && option.first + option.later > 0)
      .map((option): About => {
        const people = option.first + option.later;
        const who = people === 1 ? '1 person' : `${people} people`;
        return { about: text || id, state: 'mend', why: `${who} chose ${quoted(option.words)}.` };
      }),
  );
  const read = remarks.flatMap((remark): About[] => {
    const found = harmWords(remark.text);
    const why = 'Read it today.';
    return found.length === 0
      ? []
      : [{ about: remark.about, state: 'read', why, remark: { ...remark, found } }];
  });
  const rest =
    remarks.length > 0 && read.length === remarks.length ? [] : [others(remarks.length, read.length)];
  return [...named, ...read, ...rest];
}

/** No count of words makes this line go away. */
function others(all: number, found: number): About {
  if (all === 0) {
    const why = 'These files hold no remark. Observers, e-mails and talks may tell more.';
    return { about: 'All remarks', state: 'no data', why };
  }
  const why = 'Nobody but you can say: read all remarks. A search for words finds only what it looks for.';
  return { about: found === 0 ? 'All remarks' : 'All other remarks', state: 'read', why };
}
