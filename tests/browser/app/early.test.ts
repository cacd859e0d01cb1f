/** The start is many short tasks; learners do not wait for the last of them. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCourse } from './course-frame.ts';
import { AT_ONCE, connect, disconnect } from './memory-lms.ts';

afterEach(disconnect);

/** Troubles of the page, from its first script on. */
const LISTENING = `window.troubles=[];
addEventListener('error',function(event){troubles.push(event.message)});
addEventListener('unhandledrejection',function(event){troubles.push(String(event.reason))});`;

/** Does something whenever the browser gives it a turn, from the one after the player's script on. */
const atEachTurn = (does: string): string =>
  `var turns=0,turn=setInterval(function(){if(!customElements.get('course-question'))return;turns+=1;${does}},0);
setTimeout(function(){clearInterval(turn)},4000);`;

const IMPATIENT = `var box=document.querySelector('course-question input[value=number]');
if(document.querySelector('course-question .feedback'))clearInterval(turn);
else if(box){if(!box.checked)box.click();var go=document.querySelector('course-question button');if(go)go.click()}`;

describe('somebody who is faster than the start', () => {
  it('answers once, and the answer is saved', async () => {
    const lms = connect();
    const { win } = await openCourse({
      player: 'scorm12',
      // A form that nobody listens to yet would leave the page, in this frame alone.
      headScript: `${LISTENING}addEventListener('submit',function(event){event.preventDefault()});${AT_ONCE};${atEachTurn(IMPATIENT)}`,
      hash: '#what-a-room-needs',
    });
    await vi.waitUntil(() => lms.get('cmi.interactions.0.student_response') !== '', { timeout: 5000 });
    expect(lms.get('cmi.interactions.0.student_response')).toMatch(/^number: /);
    expect((win as Window & { troubles?: string[] }).troubles).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6, 8, 12])('leaves at turn %i, and comes back to a sound attempt', async (turn) => {
    const lms = connect();
    const leaving = `if(turns===${turn})dispatchEvent(new PageTransitionEvent('pagehide'));`;
    const first = await openCourse({
      player: 'scorm12',
      headScript: `${LISTENING}${AT_ONCE};${atEachTurn(leaving)}`,
      hash: '#what-a-room-needs',
    });
    await vi.waitUntil(() => first.text('#course_save') !== '');
    expect((first.win as Window & { troubles?: string[] }).troubles).toEqual([]);
    document.body.replaceChildren();

    const next = connect(lms.stored());
    const again = await openCourse({ player: 'scorm12', headScript: AT_ONCE, hash: '#what-a-room-needs' });
    await vi.waitUntil(() => again.text('#course_save') === 'Saved');
    again.click('course-question input[value=number]');
    again.click('course-question button');
    await vi.waitUntil(() => next.get('cmi.interactions.0.student_response') !== '');
    expect(next.get('cmi.core.lesson_status')).toBe('incomplete');
  });
});
