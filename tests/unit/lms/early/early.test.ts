import { describe, expect, it } from 'vitest';
import { handOver } from '../../../../components/lms/early/handover.ts';
import { openEarly } from '../../../../components/lms/early/open-early.ts';
import { SCORM12_WORDS } from '../../../../components/lms/scorm12/words.ts';
import { frameIn } from '../../../contract/harness.ts';

const values: Record<string, string> = {
  'cmi.core.lesson_mode': 'normal',
  'cmi.core.lesson_status': 'incomplete',
  'cmi.core.lesson_location': 'dance-floor~1a',
};
const api = (started: string, known = values) => ({
  LMSInitialize: () => started,
  LMSGetValue: (element: string) => known[element] ?? '',
});

describe('the head script', () => {
  it('opens the session and reads what the first picture depends on', () => {
    const lms = api('true');
    const early = openEarly(frameIn('API', lms), SCORM12_WORDS);
    expect(early).toEqual({
      api: lms,
      initialized: true,
      mode: 'normal',
      status: 'incomplete',
      success: '',
      place: 'dance-floor~1a',
    });
  });

  it('takes a session that is open already', () => {
    expect(openEarly(frameIn('API', api('false')), SCORM12_WORDS).initialized).toBe(true);
  });

  it('says so when the session cannot be opened', () => {
    const early = openEarly(frameIn('API', api('false', {})), SCORM12_WORDS);
    expect(early).toMatchObject({ initialized: false, place: '' });
  });

  it('never throws, whatever the API does', () => {
    const broken = {
      LMSInitialize: () => {
        throw new Error('no');
      },
    };
    expect(openEarly(frameIn('API', broken), SCORM12_WORDS)).toMatchObject({
      initialized: false,
      status: '',
    });
    expect(openEarly(frameIn('API', null), SCORM12_WORDS)).toMatchObject({ api: null, initialized: false });
  });

  it.each([
    ['dance-floor~1a', '', 'elsewhere'],
    ['welcome~1a', '', undefined],
    ['', '', undefined],
    ['<foreign>', '', undefined],
    ['dance-floor~1a', '#sources', undefined],
  ])('with place %j and address %j marks the page as opening %s', (place, hash, expected) => {
    const win = frameIn('API', api('true', { ...values, 'cmi.core.lesson_location': place }), hash);
    handOver(win, openEarly(win, SCORM12_WORDS));
    expect(win.document.documentElement.dataset['opening']).toBe(expected);
    expect(win.courseEarly?.place).toBe(place);
  });
});
