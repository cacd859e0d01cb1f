import { Scorm12API, Scorm2004API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import { strictScorm12, strictScorm2004, type Call } from '../../../components/preview/strict/index.ts';

const quiet = { logLevel: 'NONE' } as const;
const open12 = () => strictScorm12(new Scorm12API(quiet), { now: () => 5 });
const open2004 = () => strictScorm2004(new Scorm2004API(quiet));

describe('limits of length', () => {
  const a = (length: number): string => 'a'.repeat(length);

  it.each([
    ['cmi.suspend_data', 4096],
    ['cmi.core.lesson_location', 255],
    ['cmi.interactions.0.id', 255],
    ['cmi.interactions.0.student_response', 255],
    ['cmi.interactions.0.correct_responses.0.pattern', 255],
    ['cmi.comments', 4096],
  ])('1.2 takes %s up to %i characters', (element, limit) => {
    const { api } = open12();
    api.LMSInitialize('');
    api.LMSSetValue('cmi.interactions.0.id', 'q');
    expect(api.LMSSetValue(element, a(limit + 1))).toBe('false');
    expect(api.LMSGetLastError()).toBe('405');
    expect(api.LMSSetValue(element, a(limit))).toBe('true');
  });

  it.each([
    ['cmi.suspend_data', 64_000],
    ['cmi.location', 1000],
    ['cmi.interactions.0.description', 250],
    ['cmi.comments_from_learner.0.comment', 4000],
  ])('2004 takes %s up to %i characters', (element, limit) => {
    const { api } = open2004();
    api.Initialize('');
    api.SetValue('cmi.interactions.0.id', 'q');
    expect(api.SetValue(element, a(limit + 1))).toBe('false');
    expect(api.GetLastError()).toBe('406');
    expect(api.SetValue(element, a(limit))).toBe('true');
  });

  it('keeps the old value when a new one is refused', () => {
    const { api } = open12();
    api.LMSInitialize('');
    api.LMSSetValue('cmi.suspend_data', 'old');
    api.LMSSetValue('cmi.suspend_data', a(4097));
    expect(api.LMSGetValue('cmi.suspend_data')).toBe('old');
  });
});

describe('the record of calls', () => {
  it('holds every call with time, arguments, result and code', () => {
    const heard: Call[] = [];
    const front = strictScorm12(new Scorm12API(quiet), { now: () => 7, onCall: (call) => heard.push(call) });
    front.api.LMSInitialize('');
    front.api.LMSSetValue('cmi.core.exit', 'normal');
    front.api.LMSGetLastError();
    expect(front.calls.map(({ at, name, args, result, code }) => [at, name, args, result, code])).toEqual([
      [7, 'LMSInitialize', [''], 'true', '0'],
      [7, 'LMSSetValue', ['cmi.core.exit', 'normal'], 'false', '405'],
      [7, 'LMSGetLastError', [], '405', '0'],
    ]);
    expect(heard).toEqual(front.calls);
    expect(front.errors.map(({ code }) => code)).toEqual(['405']);
  });

  it('does not count the reading of an unset 2004 element as a mistake, but a 1.2 write to a read-only one', () => {
    const new2004 = open2004();
    new2004.api.Initialize('');
    new2004.api.GetValue('cmi.location');
    expect(new2004.api.GetLastError()).toBe('403');
    expect(new2004.errors).toEqual([]);

    const old = open12();
    old.api.LMSInitialize('');
    old.api.LMSSetValue('cmi.core.student_id', 'x');
    expect(old.errors.map(({ code }) => code)).toEqual(['403']);
  });
});

describe('words for errors', () => {
  it('gives text, diagnostic and nothing for unknown codes', () => {
    const { api } = open12();
    api.LMSInitialize('');
    api.LMSSetValue('cmi.core.exit', 'normal');
    expect(api.LMSGetErrorString('405')).toBe('Incorrect data type');
    expect(api.LMSGetDiagnostic('405')).toContain('suspend');
    expect(api.LMSGetErrorString('999')).toBe('');
    expect(api.LMSGetLastError()).toBe('405');
    api.LMSGetValue('cmi.core.student_id');
    expect(api.LMSGetLastError()).toBe('0');
  });
});

describe('an attempt that is resumed', () => {
  it('goes on counting where the stored rows end', () => {
    const inner = new Scorm12API(quiet);
    inner.loadFromFlattenedJSON({ 'cmi.interactions.0.id': 'q1', 'cmi.interactions.1.id': 'q2' });
    const { api } = strictScorm12(inner);
    api.LMSInitialize('');
    expect(api.LMSGetValue('cmi.interactions._count')).toBe('2');
    expect(api.LMSSetValue('cmi.interactions.3.id', 'q4')).toBe('false');
    expect(api.LMSSetValue('cmi.interactions.2.id', 'q3')).toBe('true');
    expect(api.LMSGetValue('cmi.interactions._count')).toBe('3');
  });

  it('knows the type of a stored 2004 row and refuses another id for it', () => {
    const inner = new Scorm2004API(quiet);
    inner.loadFromFlattenedJSON({ 'cmi.interactions.0.id': 'q1', 'cmi.interactions.0.type': 'choice' });
    const { api } = strictScorm2004(inner);
    api.Initialize('');
    expect(api.SetValue('cmi.interactions.0.id', 'q2')).toBe('false');
    expect(api.GetLastError()).toBe('351');
    expect(api.SetValue('cmi.interactions.0.learner_response', 'a b')).toBe('false');
    expect(api.GetLastError()).toBe('406');
    expect(api.SetValue('cmi.interactions.0.learner_response', 'a')).toBe('true');
  });
});

describe('an LMS behind the front that misbehaves', () => {
  const broken = (over: Partial<Record<string, () => string>>) =>
    strictScorm12({
      LMSInitialize: () => 'true',
      LMSFinish: () => 'true',
      LMSGetValue: () => '',
      LMSSetValue: () => 'true',
      LMSCommit: () => 'true',
      LMSGetLastError: () => '0',
      LMSGetErrorString: () => '',
      LMSGetDiagnostic: () => '',
      ...over,
    });

  it('is a general exception when it throws', () => {
    const front = broken({
      LMSCommit: () => {
        throw new Error('gone');
      },
    });
    front.api.LMSInitialize('');
    expect(front.api.LMSCommit('')).toBe('false');
    expect(front.api.LMSGetLastError()).toBe('101');
    expect(front.errors[0]?.reason).toBe('gone');
  });

  it('can be finished again when the first end was not taken', () => {
    const answers = ['false', 'true'];
    const front = broken({ LMSFinish: () => answers.shift() ?? '' });
    front.api.LMSInitialize('');
    expect([front.api.LMSFinish(''), front.api.LMSFinish(''), front.api.LMSFinish('')]).toEqual([
      'false',
      'true',
      'false',
    ]);
    expect(front.api.LMSGetLastError()).toBe('301');
  });

  it('begins no row with a value that it refuses', () => {
    const answers = ['false', 'true'];
    const front = broken({ LMSSetValue: () => answers.shift() ?? 'true' });
    front.api.LMSInitialize('');
    front.api.LMSSetValue('cmi.interactions.0.id', 'q1');
    expect(front.api.LMSGetValue('cmi.interactions._count')).toBe('0');
    expect(front.api.LMSSetValue('cmi.interactions.1.id', 'q2')).toBe('false');
    expect(front.api.LMSSetValue('cmi.interactions.0.id', 'q1')).toBe('true');
    expect(front.api.LMSGetValue('cmi.interactions._count')).toBe('1');
  });
});
