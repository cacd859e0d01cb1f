import { describe, expect, it } from 'vitest';
import { redo } from '../../../components/app/work.ts';
import type { CourseIndex, CourseLanguage } from '../../../components/model/course.ts';
import type { Progress } from '../../../components/model/progress.ts';
import { LIMIT_SCORM_12, unpack } from '../../../components/state/codec.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { bringIn, merge } from '../../../components/state/merge.ts';
import { pack } from '../../../components/state/packing.ts';
import { reduce } from '../../../components/state/reducer.ts';
import { worstCaseState } from '../../../components/state/worst-case.ts';
import { content, index as source } from './sample.ts';

const named = (language: string): CourseLanguage => ({ language, dir: 'ltr', name: language });
const index: CourseIndex = { ...source, languages: ['en-GB', 'es', 'pt-BR'].map(named) };
const fresh = initialProgress(7);
const at = (revision: number, more: Partial<Progress>): Progress => ({ ...fresh, revision, ...more });
const choose = (progress: Progress, language: string): Progress =>
  reduce(progress, { type: 'language-chosen', language }, index, content);

describe('the language that was chosen', () => {
  it('is a change to save, once, and only one that the course has', () => {
    const chosen = choose(fresh, 'es');
    expect(chosen).toEqual({ ...fresh, language: 'es', revision: 1 });
    expect(choose(chosen, 'es')).toBe(chosen);
    expect(choose(chosen, 'fr')).toBe(chosen);
  });

  it.each(['en-GB', 'es', 'pt-BR'])('comes back from the packed state: %s', (language) => {
    const { progress, notes } = unpack(index, pack(index, choose(fresh, language), LIMIT_SCORM_12));
    expect([progress.language, notes]).toEqual([language, []]);
  });

  it('is forgotten with the language, and nothing else is', () => {
    const packed = pack(index, { ...choose(fresh, 'pt-BR'), visited: ['room'] }, LIMIT_SCORM_12);
    const { progress, notes } = unpack({ ...index, languages: [named('en-GB'), named('es')] }, packed);
    expect(progress).toEqual({ ...fresh, revision: 1, visited: ['room'] });
    expect(notes).toEqual(['retired']);
  });

  it('costs seven characters, and a course of one language none', () => {
    expect(worstCaseState(index) - worstCaseState(source)).toBe(7);
    expect(pack(source, fresh, LIMIT_SCORM_12)).not.toContain('.L');
  });

  it('is that of the newer of two versions, or the only one', () => {
    const merged = (one: Progress, other: Progress) => merge(index, one, other).language;
    expect(merged(at(3, { language: 'es' }), at(4, { language: 'en-GB' }))).toBe('en-GB');
    expect(merged(at(4, { language: 'es' }), at(3, { language: 'en-GB' }))).toBe('es');
    expect(merged(at(4, {}), at(3, { language: 'es' }))).toBe('es');
    expect(merge(index, at(4, {}), at(3, {}))).not.toHaveProperty('language');
    expect(bringIn(index, at(9, { language: 'es' }), at(1, {})).language).toBe('es');
  });

  it('is done once more on what a device had, where it was chosen in this window', () => {
    const base = at(5, { language: 'es' });
    expect(redo(base, fresh, choose(fresh, 'pt-BR')).language).toBe('pt-BR');
    expect(redo(base, fresh, at(1, { place: 'room' })).language).toBe('es');
  });
});
