import { describe, expect, it } from 'vitest';
import { agreementDocument, planDocument } from '../../../../components/app/tools/documents/agreement.ts';
import { clean } from '../../../../components/app/tools/documents/document.ts';
import { documentBody, documentFile } from '../../../../components/app/tools/documents/html.ts';
import { documentText, textFile } from '../../../../components/app/tools/documents/text.ts';
import { HOSTILE, LONG, rowsOf, source, written } from './sources.ts';

const field = (ours: string | null, ask = '') => ({ ours, ask, found: null, edited: 1 });

describe('the agreement as a document', () => {
  it('has a section for each field, with what was suggested and what is to be asked', () => {
    const document = agreementDocument(source({ agreement: { needs: field('A sprung floor.', 'Shoes?') } }));
    expect(document.title).toBe('Our draft agreement');
    expect(document.sections.map(({ heading }) => heading)).toEqual(['Title of needs', 'Title of contact']);
    expect(document.sections[0]?.blocks).toEqual([
      {
        kind: 'rows',
        rows: [
          { label: 'Our suggestion', text: 'A sprung floor.', soft: false },
          { label: 'To talk about', text: 'Shoes?' },
        ],
      },
    ]);
    expect(document.foot).toEqual([
      'From “Making Partnerships Work: a course for library staff”, 28 November 2026',
    ]);
  });

  it('says of an empty field that it is to be agreed, and has lines for a question, name and number', () => {
    const document = agreementDocument(source());
    expect(document.sections[1]?.blocks).toEqual([
      {
        kind: 'rows',
        rows: [
          { label: 'Our suggestion', text: 'still to agree', soft: true },
          { label: 'To talk about', text: null },
          { label: 'Name', text: null },
          { label: 'Number', text: null },
        ],
      },
    ]);
  });

  it('has what flows in from reflections, ticks included', () => {
    const reflections = { requirements: written('Ask first.', { picks: ['floor'] }) };
    expect(rowsOf(agreementDocument(source({ reflections })))['Our suggestion']).toBe('still to agree');
    const [needs] = agreementDocument(source({ reflections })).sections;
    expect(needs?.blocks[0]).toMatchObject({ rows: [{ text: 'The floor\nAsk first.' }, { text: null }] });
  });

  it('keeps the line for a question where only the suggestion is written', () => {
    const document = agreementDocument(source({ agreement: { needs: field('A sprung floor.') } }));
    expect(document.sections[0]?.blocks).toMatchObject([
      { rows: [{ text: 'A sprung floor.' }, { label: 'To talk about', text: null }] },
    ]);
  });

  it('has the plan without questions', () => {
    const { title, sections } = planDocument(source({ agreement: { when: field('Monday at ten') } }));
    expect(title).toBe('My plan');
    expect(sections).toEqual([
      { heading: 'Title of when', blocks: [{ kind: 'words', text: 'Monday at ten' }] },
    ]);
  });
});

describe('the file for a word processor', () => {
  const made = (ours: string): string =>
    documentFile(agreementDocument(source({ agreement: { needs: field(ours) } })));

  it('names language, direction, encoding and title, and has headings and tables', () => {
    const file = made('A floor');
    expect(file).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB" dir="ltr">\n<head><meta charset="utf-8">/);
    expect(file).toContain('<title>Our draft agreement</title>');
    expect(file).toContain('<h1>Our draft agreement</h1>');
    expect(file).toContain('<h2>Title of needs</h2>');
    expect(file).toContain('<tr><th scope="row">Our suggestion</th><td dir="auto">A floor</td></tr>');
    expect(file).toContain('<tr><th scope="row">Name</th><td class="line">&nbsp;</td></tr>');
  });

  it('sets cells to the right where the language runs from there', () => {
    const document = { ...agreementDocument(source()), language: 'ar', direction: 'rtl' as const };
    expect(documentFile(document)).toContain('<html lang="ar" dir="rtl">');
    expect(documentFile(document)).toContain('text-align:right');
  });

  it('escapes every word of a learner, and keeps lines, other scripts and emoji', () => {
    const file = made(HOSTILE);
    expect(file).toContain(
      'Ask Ana’s team 🙂 &amp; &lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;<br>اسأل أولاً<br>line; two, \\three \uFFFD',
    );
    expect(file).not.toMatch(/<img|<\/script|[^\P{Cc}\n]/u);
    expect(made(LONG)).toContain(LONG);
    expect(file).toContain('overflow-wrap:anywhere');
  });

  it('starts one level lower on a page that has a title already', () => {
    const body = documentBody(agreementDocument(source()), 2);
    expect(body).toContain('<h2>Our draft agreement</h2>');
    expect(body).toContain('<h3>Title of needs</h3>');
    expect(body).not.toContain('<h1>');
  });
});

describe('the file of plain text', () => {
  it('reads like the document', () => {
    const agreement = { needs: field('One\nTwo', 'Shoes?') };
    expect(documentText(agreementDocument(source({ agreement })))).toBe(`Our draft agreement
===================

A draft for a conversation. Not a contract and not a data-sharing agreement; each side checks who may sign for it.

Title of needs
--------------
Our suggestion:
One
Two
To talk about: Shoes?

Title of contact
----------------
Our suggestion: still to agree
To talk about: ______________________________
Name: ______________________________
Number: ______________________________

From “Making Partnerships Work: a course for library staff”, 28 November 2026
`);
  });

  it('begins with the mark of UTF-8 and has the ends of lines of Windows, and no control characters', () => {
    const file = textFile(agreementDocument(source({ agreement: { needs: field(HOSTILE) } })));
    expect(file.startsWith('\uFEFFOur draft agreement\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
    expect(file).toContain('</script>');
  });
});

it('cleans what no format can carry, and leaves the rest', () => {
  expect(clean(' a\u0000\u001b\tb\r\nc\rd\u0085 ')).toBe('a\tb\nc\nd');
  expect(clean('👩🏽‍🏫 é \ud83d')).toBe('👩🏽‍🏫 é \uFFFD');
});
