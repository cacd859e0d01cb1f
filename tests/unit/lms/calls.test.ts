import { describe, expect, it } from 'vitest';
import { createCalls } from '../../../components/lms/calls.ts';
import { scorm12 } from '../../../components/lms/scorm12/dialect.ts';

/** An API that answers every call the same way. */
function answering(answer: unknown, code: unknown) {
  const asked: string[] = [];
  const call = (name: string, result: unknown) => () => {
    asked.push(name);
    return result;
  };
  const api = {
    LMSGetValue: call('get', answer),
    LMSSetValue: call('set', answer),
    LMSCommit: call('commit', answer),
    LMSFinish: call('finish', answer),
    LMSGetLastError: call('error', code),
    LMSGetErrorString: call('text', 'words'),
  };
  return { asked, calls: createCalls(api, scorm12.methods) };
}

describe('calls of an LMS', () => {
  it.each([
    ['true', '0', true, true],
    [true, 0, true, true],
    ['false', '0', true, false],
    [null, '0', true, true],
    [undefined, undefined, true, true],
    ['true', '405', true, true],
    [null, '405', false, false],
    ['false', 'nonsense', true, false],
    ['false', 101, false, false],
  ])('answer %j with error %j: set %s, commit %s', (answer, code, set, commit) => {
    const { calls } = answering(answer, code);
    expect(calls.set('a', 'b')).toBe(set);
    expect(calls.commit()).toBe(commit);
  });

  it('tell what was refused, once', () => {
    const { calls } = answering('false', '405');
    calls.set('cmi.suspend_data', 'x');
    calls.commit();
    expect(calls.takeProblems()).toEqual([
      { call: 'LMSSetValue', element: 'cmi.suspend_data', code: '405', text: 'words' },
      { call: 'LMSCommit', element: '', code: '405', text: 'words' },
    ]);
    expect(calls.takeProblems()).toEqual([]);
  });

  it('ask nothing after an answer of true', () => {
    const { asked, calls } = answering('true', '0');
    expect([calls.set('a', 'b'), calls.commit(), calls.terminate()]).toEqual([true, true, true]);
    expect(asked).toEqual(['set', 'commit', 'finish']);
  });

  it('ask why after any other answer', () => {
    const late = answering('', '0');
    expect(late.calls.commit()).toBe(true);
    expect(late.asked).toContain('error');
    const bad = answering('false', '301');
    expect(bad.calls.terminate()).toBe(false);
    expect(bad.calls.takeProblems()).toMatchObject([{ call: 'LMSFinish', code: '301' }]);
  });

  it('read nothing as an empty text', () => {
    expect(answering(null, '0').calls.get('a')).toBe('');
    expect(createCalls({}, scorm12.methods).get('a')).toBe('');
  });

  it('do not take a missing function for one that worked', () => {
    const calls = createCalls({}, scorm12.methods);
    expect(calls.set('a', 'b')).toBe(false);
    expect(calls.takeProblems()).toMatchObject([{ call: 'LMSSetValue', code: 'exception' }]);
  });
});
