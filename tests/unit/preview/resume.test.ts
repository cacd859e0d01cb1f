import { describe, expect, it } from 'vitest';
import { openAttempt } from '../../../components/preview/attempt/resume.ts';
import { openLms, type PreviewLms } from '../../../components/preview/player/lms.ts';
import type { Entrance, Save, Values } from '../../../components/preview/wire.ts';

const learner = { id: 'learner-1', name: 'Learner 1' };

/** Plays sessions of one attempt, with the storage that the server would give it. */
function attemptOf(standard: 'scorm12' | 'scorm2004') {
  let stored: Values | null = null;
  const saves: Save[] = [];
  return {
    saves,
    stored: (): Values => stored ?? {},
    session: (entrance: Entrance = 'continue', taken: () => boolean = () => true) => {
      const { mode, values } = openAttempt(standard, stored, learner, entrance);
      const lms = openLms(standard, values, (save) => {
        saves.push(save);
        if (!taken()) return false;
        stored = save.whole ? save.values : { ...stored, ...save.values };
        return true;
      });
      return { mode, ...calls(lms) };
    },
  };
}

function calls(lms: PreviewLms) {
  if (lms.name === 'API') {
    const { api } = lms;
    return {
      begin: () => api.LMSInitialize(''),
      get: api.LMSGetValue,
      set: api.LMSSetValue,
      commit: () => api.LMSCommit(''),
      end: () => api.LMSFinish(''),
      error: () => api.LMSGetLastError(),
    };
  }
  const { api } = lms;
  return {
    begin: () => api.Initialize(''),
    get: api.GetValue,
    set: api.SetValue,
    commit: () => api.Commit(''),
    end: () => api.Terminate(''),
    error: () => api.GetLastError(),
  };
}

describe('SCORM 1.2 as Moodle opens it', () => {
  const status = 'cmi.core.lesson_status';

  it('begins an attempt from nothing', () => {
    const lms = attemptOf('scorm12').session();
    lms.begin();
    const asked = ['entry', 'lesson_mode', 'credit', 'lesson_status', 'total_time', 'student_name'];
    expect(asked.map((name) => lms.get(`cmi.core.${name}`))).toEqual([
      'ab-initio',
      'normal',
      'credit',
      'not attempted',
      '00:00:00',
      'Learner 1',
    ]);
  });

  it('gives everything back after suspension, and adds up the time of sessions that ended', () => {
    const attempt = attemptOf('scorm12');
    for (const place of ['a~1', 'b~2']) {
      const lms = attempt.session();
      lms.begin();
      lms.set(status, 'incomplete');
      lms.set('cmi.core.exit', 'suspend');
      lms.set('cmi.core.lesson_location', place);
      lms.set('cmi.suspend_data', `state of ${place}`);
      lms.set('cmi.core.session_time', '00:10:00');
      lms.end();
    }
    const lms = attempt.session();
    lms.begin();
    expect(lms.mode).toBe('normal');
    expect(lms.get('cmi.core.entry')).toBe('resume');
    expect(lms.get('cmi.core.lesson_location')).toBe('b~2');
    expect(lms.get('cmi.suspend_data')).toBe('state of b~2');
    expect(lms.get('cmi.core.total_time')).toMatch(/^(00)?00:20:00/);
    expect(lms.get(status)).toBe('incomplete');
  });

  it('gives the data back without suspension too, but not as a resumption', () => {
    const attempt = attemptOf('scorm12');
    const first = attempt.session();
    first.begin();
    first.set(status, 'incomplete');
    first.set('cmi.suspend_data', 'kept');
    first.end();
    const second = attempt.session();
    second.begin();
    expect([second.get('cmi.core.entry'), second.get('cmi.suspend_data')]).toEqual(['', 'kept']);
  });

  it('loses the time of a session that never ended', () => {
    const attempt = attemptOf('scorm12');
    const lms = attempt.session();
    lms.begin();
    lms.set('cmi.core.session_time', '00:10:00');
    lms.commit();
    expect(attempt.stored()['cmi.core.total_time']).toBe('00:00:00');
  });

  it('completes a session that ends without a status, also after an earlier look that committed', () => {
    const attempt = attemptOf('scorm12');
    const first = attempt.session();
    first.begin();
    first.commit();
    const second = attempt.session();
    second.begin();
    expect(second.get(status)).toBe('not attempted');
    second.end();
    expect(attempt.stored()[status]).toBe('completed');
  });

  it.each(['completed', 'passed', 'failed'])('opens a %s attempt for review without credit', (final) => {
    const attempt = attemptOf('scorm12');
    const first = attempt.session();
    first.begin();
    first.set('cmi.core.exit', 'suspend');
    first.set(status, final);
    first.end();
    const second = attempt.session();
    second.begin();
    expect(second.mode).toBe('review');
    expect([second.get('cmi.core.lesson_mode'), second.get('cmi.core.credit')]).toEqual([
      'review',
      'no-credit',
    ]);
    second.end();
    expect(attempt.stored()[status]).toBe(final);
    expect(attempt.stored()['cmi.core.exit']).toBe('suspend');
  });

  it('looks around in browse mode', () => {
    const lms = attemptOf('scorm12').session('browse');
    lms.begin();
    expect([lms.get('cmi.core.lesson_mode'), lms.get('cmi.core.credit')]).toEqual(['browse', 'no-credit']);
  });

  it('sends only what changed after the first commit', () => {
    const attempt = attemptOf('scorm12');
    const lms = attempt.session();
    lms.begin();
    lms.set(status, 'incomplete');
    lms.commit();
    lms.set('cmi.suspend_data', 'x');
    lms.commit();
    expect(attempt.saves.map(({ sequence, whole }) => [sequence, whole])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(attempt.saves[1]?.values).toEqual({ 'cmi.suspend_data': 'x' });
  });

  it('tells of a commit that was not taken, and sends its changes again with the next', () => {
    const attempt = attemptOf('scorm12');
    let up = true;
    const lms = attempt.session('continue', () => up);
    lms.begin();
    lms.commit();
    up = false;
    lms.set('cmi.suspend_data', 'x');
    expect(lms.commit()).toBe('false');
    expect(lms.error()).toBe('101');
    up = true;
    expect(lms.commit()).toBe('true');
    expect(lms.error()).toBe('0');
    expect(attempt.stored()['cmi.suspend_data']).toBe('x');
  });

  it('can end again after an end that was not taken', () => {
    const attempt = attemptOf('scorm12');
    let up = false;
    const lms = attempt.session('continue', () => up);
    lms.begin();
    lms.set('cmi.core.session_time', '00:10:00');
    expect([lms.end(), lms.error()]).toEqual(['false', '101']);
    up = true;
    expect(lms.end()).toBe('true');
    expect(attempt.stored()['cmi.core.total_time']).toMatch(/^(00)?00:10:00/);
  });
});

describe('SCORM 2004 as Moodle opens it', () => {
  const play = (exit: string, completion = 'incomplete') => {
    const attempt = attemptOf('scorm2004');
    const lms = attempt.session();
    lms.begin();
    lms.set('cmi.completion_status', completion);
    if (exit !== '') lms.set('cmi.exit', exit);
    lms.set('cmi.location', 'a~1');
    lms.set('cmi.suspend_data', 'state');
    lms.set('cmi.interactions.0.id', 'm3.q');
    lms.set('cmi.interactions.0.type', 'choice');
    lms.set('cmi.interactions.0.learner_response', 'need[,]way');
    lms.set('cmi.score.raw', '87');
    lms.set('cmi.session_time', 'PT10M');
    lms.end();
    return attempt;
  };

  it('gives everything back after suspension', () => {
    const lms = play('suspend').session();
    lms.begin();
    const asked = [
      'entry',
      'mode',
      'location',
      'suspend_data',
      'score.raw',
      'total_time',
      'interactions._count',
    ];
    expect(asked.map((name) => lms.get(`cmi.${name}`))).toEqual([
      'resume',
      'normal',
      'a~1',
      'state',
      '87',
      'PT10M',
      '1',
    ]);
    expect(lms.get('cmi.interactions.0.learner_response')).toBe('need[,]way');
  });

  it.each(['normal', 'time-out', ''])('hides everything after exit “%s”', (exit) => {
    const lms = play(exit).session();
    lms.begin();
    expect(lms.get('cmi.entry')).toBe('ab-initio');
    expect(lms.get('cmi.suspend_data')).toBe('');
    expect(lms.get('cmi.completion_status')).toBe('unknown');
    expect(lms.get('cmi.interactions._count')).toBe('0');
  });

  it('opens a completed attempt for review, and keeps it when nothing is written', () => {
    const attempt = play('suspend', 'completed');
    const before = attempt.stored();
    const lms = attempt.session();
    lms.begin();
    expect([lms.get('cmi.mode'), lms.get('cmi.credit')]).toEqual(['review', 'no-credit']);
    expect(lms.get('cmi.suspend_data')).toBe('state');
    lms.end();
    const { 'cmi.mode': mode, 'cmi.credit': credit, 'cmi.entry': entry, ...after } = attempt.stored();
    expect([mode, credit, entry]).toEqual(['review', 'no-credit', 'resume']);
    expect(after).toMatchObject({ 'cmi.completion_status': 'completed', 'cmi.exit': 'suspend' });
    expect(after['cmi.total_time']).toBe(before['cmi.total_time']);
  });

  it('sends everything with every commit', () => {
    const attempt = attemptOf('scorm2004');
    const lms = attempt.session();
    lms.begin();
    lms.set('cmi.location', 'a~1');
    lms.commit();
    lms.set('cmi.suspend_data', 'x');
    lms.commit();
    expect(attempt.saves.map(({ whole }) => whole)).toEqual([true, true]);
    expect(attempt.saves[1]?.values).toMatchObject({ 'cmi.location': 'a~1', 'cmi.suspend_data': 'x' });
  });
});
