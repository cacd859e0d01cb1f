import { describe, expect, it } from 'vitest';
import { fileName, type Kind } from '../../../../components/app/tools/file-name.ts';
import { en } from '../../../../components/i18n/en/index.ts';
import { es } from '../../../../components/i18n/es/index.ts';
import { createTranslate, type Catalogue } from '../../../../components/i18n/translate.ts';
import { readCopyName } from '../../../../components/model/copy-name.ts';

const KINDS: readonly Kind[] = ['agreement', 'plan', 'notes', 'record'];

function names(language: string, title: string, words: Catalogue, written = 'en'): string[] {
  const app = {
    index: { id: 'working-together', title, language },
    source: { index: { language: written } },
    t: createTranslate(words, language),
  };
  return KINDS.map((kind) => fileName(app, kind));
}

describe('the name of a file', () => {
  it('is the id of the course where the course is read as it was written', () => {
    expect(names('en', 'Another title', en)).toEqual([
      'working-together-agreement',
      'working-together-plan',
      'working-together-notes',
      'working-together-record',
    ]);
  });

  it('speaks the language of the texts, without accents', () => {
    expect(names('es', '¿Y mañana? Acción: un curso', es)).toEqual([
      'y-manana-accion-acuerdo',
      'y-manana-accion-plan',
      'y-manana-accion-notas',
      'y-manana-accion-constancia',
    ]);
    expect(names('es', 'Juntos', es, 'es')[0]).toBe('working-together-acuerdo');
  });

  it('falls back on ids where a script has no letter of ASCII', () => {
    const arabic = Object.fromEntries(KINDS.map((kind) => [`take.file.${kind}`, 'شراكة']));
    expect(names('ar', 'شراكات', { ...en, ...arabic })).toEqual(names('en', '', en));
  });

  it('is not taken for a copy, and no two are alike', () => {
    for (const all of [names('en', 'Together', en), names('es', 'Juntos', es)]) {
      expect(new Set(all).size).toBe(all.length);
      expect(all.map((name) => readCopyName(name).copy)).toEqual([0, 0, 0, 0]);
    }
  });
});
