/**
 * A registration as values: what is kept on the disk, and what the desk shows. Status, score, time and answers are
 * worded with the elements of SCORM 2004, so that table, report and file read an attempt of every standard alike.
 */
import type { Values } from '../wire.ts';
import type { Registration } from './lms.ts';
import { objectIn, verbOf, type Json } from './rules.ts';

const ID = 'adl.registration';
const STATEMENT = /^adl\.statements\.(\d+)$/;
/** Private words are among it, so it has the name that no file of attempts carries on. */
const DOCUMENT = 'cmi.suspend_data';
const STATE_ID = 'course-progress';

function parsed(text: string): Json {
  try {
    return objectIn({ one: JSON.parse(text) as unknown }, 'one');
  } catch {
    return {};
  }
}

/** A registration as it was kept; a new one where there is none. */
export function registrationIn(values: Values | null, newId: () => string): Registration {
  const numbered = Object.entries(values ?? {}).flatMap(([name, text]) => {
    const number = STATEMENT.exec(name)?.[1];
    return number === undefined ? [] : [{ number: Number(number), statement: parsed(text) }];
  });
  const document = values?.[DOCUMENT];
  return {
    id: values?.[ID] ?? newId(),
    statements: numbered.sort((a, b) => a.number - b.number).map(({ statement }) => statement),
    documents: new Map(document ? [[STATE_ID, document]] : []),
  };
}

const secondsOf = (statement: Json): number => {
  const found = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(
    String(objectIn(statement, 'result')['duration']),
  );
  const [hours = 0, minutes = 0, seconds = 0] = (found ?? []).slice(1).map((part) => Number(part) || 0);
  return hours * 3600 + minutes * 60 + seconds;
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function answerOf(statement: Json): Values {
  const definition = objectIn(objectIn(statement, 'object'), 'definition');
  const result = objectIn(statement, 'result');
  const pattern = definition['correctResponsesPattern'];
  const { success } = result;
  const said: Values = {
    type: textOf(definition['interactionType']),
    learner_response: textOf(result['response']),
    'correct_responses.0.pattern': Array.isArray(pattern) ? textOf((pattern as readonly unknown[])[0]) : '',
    description: textOf(Object.values(objectIn(definition, 'description'))[0]),
    result: success === true ? 'correct' : success === false ? 'incorrect' : 'neutral',
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
}

/** Answers by the id of their question, as they were said last, in the order in which they were first said. */
function answers(statements: readonly Json[]): Values {
  const last = new Map<string, Json>();
  for (const one of statements.filter((each) => verbOf(each) === 'answered')) {
    const address = textOf(objectIn(one, 'object')['id']);
    last.set(decodeURIComponent(address.slice(address.lastIndexOf('/') + 1)), one);
  }
  const rows = [...last].flatMap(([id, one], row) =>
    Object.entries({ id, ...answerOf(one) }).map(
      ([name, value]) => [`cmi.interactions.${row}.${name}`, value] as const,
    ),
  );
  return Object.fromEntries(rows);
}

/** Remarks on pages, as SCORM 2004 keeps them beside their rows: one for each page, as it was said last. */
function remarks(statements: readonly Json[]): Values {
  const last = new Map<string, Json>();
  for (const one of statements.filter((each) => verbOf(each) === 'answered')) {
    const page = /\/pilot\.([^/]+)\.unclear$/.exec(textOf(objectIn(one, 'object')['id']))?.[1];
    if (page !== undefined) last.set(page, one);
  }
  const said = [...last].filter(([, one]) => textOf(objectIn(one, 'result')['response']) !== 'taken-back');
  return Object.fromEntries(
    said.flatMap(([page, one], row) => {
      const name = `cmi.comments_from_learner.${row}`;
      return [
        [`${name}.comment`, textOf(objectIn(one, 'result')['response']).replace(/^: /, '')],
        [`${name}.location`, page],
        [`${name}.timestamp`, textOf(one['timestamp'])],
      ] as const;
    }),
  );
}

/** Where a learner stopped: the course keeps it in its document, beside what it packs. */
function placeIn(document: string | undefined): string {
  return textOf(parsed(document ?? '')['place']);
}

export function valuesOf({ id, statements, documents }: Registration): Values {
  const verbs = statements.map(verbOf);
  const judged = statements.filter((one) => ['passed', 'failed'].includes(verbOf(one))).at(-1);
  const { raw } = objectIn(objectIn(judged, 'result'), 'score');
  const seconds = statements
    .filter((one) => verbOf(one) === 'terminated')
    .reduce((sum, one) => sum + secondsOf(one), 0);
  const document = documents.get(STATE_ID);
  return {
    [ID]: id,
    ...Object.fromEntries(statements.map((one, number) => [`adl.statements.${number}`, JSON.stringify(one)])),
    ...(document !== undefined && { [DOCUMENT]: document, 'cmi.location': placeIn(document) }),
    'cmi.completion_status': verbs.includes('completed') ? 'completed' : 'incomplete',
    'cmi.success_status': judged ? verbOf(judged) : 'unknown',
    ...(typeof raw === 'number' && { 'cmi.score.raw': String(raw) }),
    'cmi.total_time': `PT${seconds}S`,
    ...answers(statements),
    ...remarks(statements),
  };
}
