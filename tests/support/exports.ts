/** Exports as Moodle writes them, and spreadsheets as people save them, for tests of the trainers' report. */
import JSZip from 'jszip';
import type { ExportFile } from '../../components/trainer/dataset.ts';
import type { InteractionResult } from '../../components/model/record.ts';

/** What the LMS holds of one interaction; `pattern` is its right answer. */
export interface ExportedRow {
  readonly index: number;
  readonly id: string;
  readonly response: string;
  readonly pattern: string;
  readonly result: InteractionResult;
}

export interface ExportedAttempt {
  readonly name: string;
  readonly email: string;
  /** `null` for somebody who never began. */
  readonly number: number | null;
  /** `YYYY-MM-DDThh:mm`. */
  readonly started: string;
  readonly last: string;
  /** Shown while there is no score. */
  readonly status: 'incomplete' | 'completed' | 'passed' | 'failed';
  readonly score: number | null;
  readonly rows: readonly ExportedRow[];
}

export type Language = 'en' | 'de' | 'es' | 'fr' | 'it' | 'nl' | 'pl' | 'pt' | 'sv' | 'ar';

export interface InteractionsOptions {
  readonly columns: 'all' | 'responses';
  readonly language: Language;
  /** Registered interactions, by their number; else those that anybody answered. */
  readonly ids?: readonly string[];
}

interface Words {
  /** Name, e-mail, attempt, started, last access, score. */
  readonly titles: readonly string[];
  /** Question, response, right answer, result. */
  readonly parts: readonly [string, string, string, string];
  readonly status: Readonly<Record<ExportedAttempt['status'] | 'none', string>>;
}

const list = (text: string): string[] => text.split('|');

function words(titles: string, parts: string, statuses: string): Words {
  const [question = '', response = '', right = '', result = ''] = list(parts);
  const [none = '', incomplete = '', completed = '', passed = '', failed = ''] = list(statuses);
  return {
    titles: list(titles),
    parts: [question, response, right, result],
    status: { none, incomplete, completed, passed, failed },
  };
}

/** From Moodle's language packs; `#` stands for the number. */
const WORDS: Readonly<Record<Language, Words>> = {
  en: words(
    'Name|Email address|Attempt|Started on|Last accessed on|Score',
    'Question #|Response #|Right answer #|Result #',
    'Not attempted|Incomplete|Completed|Passed|Failed',
  ),
  de: words(
    'Name|E-Mail-Adresse|Versuch|Begonnen am|Letzter Versuch am|Bewertung',
    'Fragen #|Antworten #|Richtige Antworten #|Ergebnis #',
    'Nicht versucht|Nicht bestanden|Abgeschlossen|Bestanden|Fehlgeschlagen',
  ),
  es: words(
    'Nombre|Dirección de correo|Intento|Comenzado en|Último acceso en|Puntuación',
    'Pregunta #|Respuesta #|Respuesta correcta #|Resultado #',
    'No se ha intentado|Incompleto|Finalizado|Pasado|Error',
  ),
  fr: words(
    'Nom|Adresse de courriel|Tentative|Démarré le|Dernier accès le|Résultat',
    'Question #|Réponse #|Réponse correcte #|Résultat #',
    'Aucune tentative|Incomplet|Terminé|Réussi|Échec',
  ),
  it: words(
    'Nome|Indirizzo email|Tentativo|Iniziato il|Accesso più recente il|Punteggio',
    'Domanda #|Risposta data: #|Risposta corretta #|Risultato #',
    'Non tentato|Incompleto|Completato|Superato|Fallito',
  ),
  nl: words(
    'Naam|E-mailadres|Poging|Gestart op|Laatst bekeken op|Score',
    'Vraag #|Antwoord #|Juist antwoord #|Reslutaat #',
    'Niet geprobeerd|Onvolledig|Volledig|Geslaagd|Mislukt',
  ),
  pl: words(
    'Imię i nazwisko|Adres e-mail|Próba|Rozpoczęte o|Ostatni dostęp o|Wynik',
    'Pytanie #|Odpowiedź #|Prawidłowa odpowiedź #|Wynik #',
    'Nie próbowano|Niepełne|Zakończone|Udane|Nieudane',
  ),
  pt: words(
    'Designação|E-mail|Tentativa|Iniciada|Último acesso|Nota',
    'Pergunta #|Resposta #|Resposta correta #|Resultado #',
    'Não iniciou|Incompleto|Concluído|Aprovado|Reprovado',
  ),
  sv: words(
    'Namn|E-postadress|Försök|Började|Senaste åtkomst den|Poäng',
    'Fråga #|Svar #|Rätt svar #|Resultat #',
    'Ej försökt|Ofullständig|Slutfört|Godkänd|Misslyckades',
  ),
  ar: words(
    'الاسم|عنوان البريد الإلكتروني|حاول|بدأ في|كان آخر دخول في|الدرجة',
    'السؤال #|الاستجابة #|الجواب الصحيح  #|النتيجة #',
    'لم يحاول|غير مكتمل|اكتمل|مرت|فشل',
  ),
};

const DATES: Readonly<Record<Language, string>> = {
  en: '%A, %d %B %Y, %I:%M %p',
  de: '%A, %d. %B %Y, %H:%M',
  es: '%A, %d de %B de %Y, %H:%M',
  fr: '%A %d %B %Y, %H:%M',
  it: '%A, %d %B %Y, %H:%M',
  nl: '%A, %d %B %Y, %H:%M',
  pl: '%A, %d %B %Y, %H:%M',
  pt: '%A, %d de %B de %Y às %H:%M',
  sv: '%A, %d %B %Y, %H:%M',
  ar: '%A، %d %B %Y، %I:%M %p',
};

/** A date in words, as `userdate` writes it. */
export function moodleDate(iso: string, language: Language): string {
  const date = new Date(`${iso}Z`);
  const hour = date.getUTCHours();
  const halves = language === 'ar' ? ['ص', 'م'] : ['AM', 'PM'];
  const part = (type: 'weekday' | 'month'): string =>
    new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, {
      [type]: 'long',
      day: 'numeric',
      timeZone: 'UTC',
    })
      .formatToParts(date)
      .find((each) => each.type === type)?.value ?? '';
  const values: Readonly<Record<string, string>> = {
    A: part('weekday'),
    B: part('month'),
    d: String(date.getUTCDate()),
    Y: String(date.getUTCFullYear()),
    H: iso.slice(11, 13),
    I: String(hour % 12 || 12),
    M: iso.slice(14, 16),
    p: halves[hour < 12 ? 0 : 1] ?? '',
  };
  return DATES[language].replace(/%(\w)/g, (_, key: string) => values[key] ?? '');
}

/** The entities that Moodle's downloads have. */
const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '');

/** A field as PHP's `fputcsv` writes it. */
function field(text: string): string {
  return /[\t" \n\r\\]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as Moodle's text download: tab-separated, in quotation marks where there is a space. */
export function tabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(field).join('\t')}\n`).join('');
}

/** The rows of an interactions report, titles first. */
export function interactionsTable(
  attempts: readonly ExportedAttempt[],
  { columns, language, ids }: InteractionsOptions,
): string[][] {
  const { titles, parts, status } = WORDS[language];
  const all = attempts.flatMap(({ rows }) => rows);
  const count = ids?.length ?? all.reduce((most, { index }) => Math.max(most, index + 1), 0);
  const numbers = Array.from({ length: count }, (_, index) => index);
  const shown = columns === 'all' ? parts : [parts[1]];
  const head = [
    ...titles,
    'Making partnerships work',
    ...numbers.flatMap((n) => shown.map((part) => part.replace('#', String(n)))),
  ];
  const known = new Map(all.map(({ index, id }) => [index, id]));
  const body = attempts.map((attempt) => {
    if (attempt.number === null) {
      return [
        escaped(attempt.name),
        attempt.email,
        '-',
        '-',
        '-',
        '-',
        status.none,
        ...numbers.flatMap(() => shown.map(() => '')),
      ];
    }
    const rows = new Map(attempt.rows.map((row) => [row.index, row]));
    return [
      escaped(attempt.name),
      attempt.email,
      String(attempt.number),
      moodleDate(attempt.started, language),
      moodleDate(attempt.last, language),
      String(attempt.score ?? 0),
      attempt.score === null ? status[attempt.status] : String(attempt.score),
      ...numbers.flatMap((n) => {
        const row = rows.get(n);
        const response = escaped(row?.response ?? '');
        if (columns === 'responses') return [response];
        return [
          row?.id ?? ids?.[n] ?? known.get(n) ?? '',
          response,
          escaped(row?.pattern ?? ''),
          row?.result ?? '',
        ];
      }),
    ];
  });
  return [head, ...body];
}

/** Moodle's interactions report as its text download. */
export function moodleInteractions(
  attempts: readonly ExportedAttempt[],
  options: InteractionsOptions,
): string {
  return tabbed(interactionsTable(attempts, options));
}

/** A file as it is dropped on the report. */
export function exportFile(name: string, content: string | Uint8Array, group = ''): ExportFile {
  return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content, group };
}

const xml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

async function zipped(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  // As bytes: of a text JSZip encodes one piece after another, and breaks a letter that lies in two.
  const encoder = new TextEncoder();
  for (const [name, text] of Object.entries(files)) zip.file(name, encoder.encode(text));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** An .xlsx of one sheet with these cells as text; `sheet` instead of them writes its XML itself. */
export async function xlsxOf(rows: readonly (readonly string[])[], sheet?: string): Promise<Uint8Array> {
  const cells = rows.map((row, r) => {
    const written = row.map(
      (text, c) =>
        `<c r="${letters(c)}${r + 1}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`,
    );
    return `<row r="${r + 1}">${written.join('')}</row>`;
  });
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipped({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="Report" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml':
      sheet ?? `<worksheet ${main}><sheetData>${cells.join('')}</sheetData></worksheet>`,
  });
}

/** An .ods of one table with these cells as text; `table` instead of them writes its XML itself. */
export async function odsOf(rows: readonly (readonly string[])[], table?: string): Promise<Uint8Array> {
  const cells = rows.map((row) => {
    const written = row.map((text) => {
      const lines = text.split('\n').map(
        (line) =>
          `<text:p>${xml(line)
            .replace(/\t/g, '<text:tab/>')
            .replace(/ {2,}/g, (run) => `<text:s text:c="${run.length}"/>`)}</text:p>`,
      );
      return `<table:table-cell office:value-type="string">${lines.join('')}</table:table-cell>`;
    });
    return `<table:table-row>${written.join('')}</table:table-row>`;
  });
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest:manifest/>',
    'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="Report">${table ?? cells.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
}

/** Attempts at `items` questions of four options, for measuring; everybody answers nearly all. */
export function manyAttempts(attempts: number, items: number): ExportedAttempt[] {
  return Array.from({ length: attempts }, (_, person) => ({
    name: `Learner No${person}`,
    email: `learner${person}@example.invalid`,
    number: 1,
    started: '2026-11-22T09:30',
    last: '2026-11-22T10:45',
    status: 'completed' as const,
    score: (person * 7) % 101,
    rows: Array.from({ length: items }, (_, index) => {
      const option = (person * 31 + index * 17 + (person >> 3)) % 4;
      return {
        index,
        id: `m${index % 7}.question-${index}`,
        response: `option-${option}${person % 3 === 0 ? ` then option-0` : ''}: The words of the option number ${option}, as the course has them`,
        pattern: 'option-0: The words of the option number 0, as the course has them',
        result: option === 0 ? ('correct' as const) : ('wrong' as const),
      };
    }).filter(({ index }) => (person + index) % 29 !== 0),
  }));
}
