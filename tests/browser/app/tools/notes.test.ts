import { describe, expect, it } from 'vitest';
import { notesDocument } from '../../../../components/app/tools/documents/notes.ts';
import { documentBody } from '../../../../components/app/tools/documents/html.ts';
import { HOSTILE, index, source, written } from '../../../unit/app/tools/sources.ts';

const APART = 'The draft agreement is apart, in “Our draft agreement”.';

describe('my notes', () => {
  it('have what was ticked and written, with the question, under the title of its page', () => {
    const reflections = {
      ending: written('The Saturday assistant.'),
      requirements: written('Ask first.', { picks: ['floor'] }),
    };
    const { sections } = notesDocument(source({ reflections }));
    expect(sections).toEqual([
      {
        heading: 'What a room needs',
        blocks: [
          { kind: 'title', text: 'Your room' },
          { kind: 'soft', text: 'What would you ask a partner of yours?' },
          { kind: 'list', items: ['The floor'] },
          { kind: 'words', text: 'Ask first.' },
        ],
      },
      {
        heading: 'More rooms <and> “doors”',
        blocks: [
          { kind: 'title', text: 'If I am not there' },
          { kind: 'soft', text: 'Who else knows the door?' },
          { kind: 'words', text: 'The Saturday assistant.' },
        ],
      },
      {
        heading: 'My plan',
        blocks: [{ kind: 'rows', rows: [{ label: 'Title of when', text: 'still to decide', soft: true }] }],
      },
    ]);
  });

  it('say where something was left blank on purpose, and that nothing was written', () => {
    const blank = notesDocument(source({ reflections: { ending: written('', { blank: true }) } }));
    expect(blank.sections[0]?.blocks.at(-1)).toEqual({ kind: 'soft', text: 'I left this blank.' });
    expect(blank.lead).toEqual(['What I ticked and wrote in this course.', APART]);
    const none = notesDocument(
      source({ reflections: { ending: written('  ') } }, { index: { ...index, slots: [] } }),
    );
    expect(none.lead).toEqual(['Nothing has been written yet.']);
    expect(none.sections).toEqual([]);
  });

  it('do not say that nothing was written where the plan has words', () => {
    const agreement = { when: { ours: 'Monday at ten.', ask: '', found: null, edited: 1 } };
    const { lead } = notesDocument(source({ agreement }));
    expect(lead).toEqual(['What I ticked and wrote in this course.', APART]);
    expect(notesDocument(source()).lead).toEqual(['Nothing has been written yet.', APART]);
  });

  it('keep own words whose question did not arrive', () => {
    const course = source({ reflections: { ending: written('Mine.') } });
    const content = { ...course.content, reflection: () => undefined };
    expect(notesDocument({ ...course, content }).sections[0]).toEqual({
      heading: 'More rooms <and> “doors”',
      blocks: [{ kind: 'words', text: 'Mine.' }],
    });
  });

  it('run nothing that a learner wrote', () => {
    const host = document.createElement('div');
    host.innerHTML = documentBody(notesDocument(source({ reflections: { ending: written(HOSTILE) } })), 2);
    expect(host.querySelector('script, img')).toBeNull();
    expect(host.textContent).toContain('</script><img src=x onerror=alert(1)>');
  });
});
