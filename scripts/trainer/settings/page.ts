/** The settings of an LMS, as a checklist, and how to see that they work. */
import type { TargetId } from '../../package/targets/target.ts';
import { html, table, type Markup } from '../markup.ts';
import type { Packages } from '../packages.ts';
import type { KitPage } from '../page.ts';
import { cmi5Steps, cmi5Words } from './cmi5.ts';
import { moodleSettings, type SettingGroup } from './moodle.ts';
import { others, type OtherLms } from './others.ts';

/** Steps to be ticked on paper or on the screen; nothing of it is kept. */
function checklist(items: readonly (string | Markup)[]): Markup {
  return html`<ul class="ticks">
    ${items.map(
      (item) =>
        html`<li>
          <label><input type="checkbox" /> <span>${item}</span></label>
        </li>`,
    )}
  </ul>`;
}

function groupPart({ heading, settings }: SettingGroup): Markup {
  return html`<h3>${heading}</h3>
    ${checklist(
      settings.map(({ name, value, why }) => html`${name} = <b>${value}</b> <span class="why">${why}</span>`),
    )}`;
}

function whereIs(packages: Packages, isPilot: boolean): string {
  return packages.isThere('scorm12', isPilot)
    ? 'It lies in the folder above this kit.'
    : 'It does not lie in the folder above this kit: ask whoever builds the packages.';
}

function moodlePart(packages: Packages, hasScore: boolean): Markup {
  return html`<section aria-labelledby="moodle">
    <h2 id="moodle">Moodle</h2>
    <p>
      In your Moodle course switch editing on, choose <b>Add an activity or resource</b> and then
      <b>SCORM package</b>, and upload <code>${packages.nameOf('scorm12')}</code> as it is: do not unpack it.
      Take SCORM 1.2 even though it is the older standard: Moodle’s reports show the answers of no other, and
      the Moodle app plays no other. ${whereIs(packages, false)} The words below are those of Moodle 4.4 in
      English.
    </p>
    ${moodleSettings(hasScore).map(groupPart)}
    <p>
      For a pilot, take <code>${packages.nameOf('scorm12', true)}</code> instead and give it an activity of
      its own, with the same settings. ${whereIs(packages, true)}
    </p>
    <p>
      A new version of the course goes into the <em>same</em> activity: replace the file there. Learners keep
      their progress, because the package keeps its identifiers. Do not delete the activity: that deletes
      their work too.
    </p>
  </section>`;
}

const dryRun: readonly (string | Markup)[] = [
  html`<b>Minute 1.</b> Make a test learner, enrol them like anybody else, and log in as them in a private
    window. “Switch role to…” is not enough: it records under your own name.`,
  html`<b>Minute 2.</b> Open the course from the same kind of computer that people will use. The first page
    shows in full, and the line about saving says that your work is saved.`,
  html`<b>Minutes 3 and 4.</b> Answer one question, make one decision in a story, and write a line in a box
    for your own thoughts.`,
  html`<b>Minute 5.</b> Close the window without any button. Open the course again: it opens where you were,
    and your answer is there.`,
  html`<b>Minute 6.</b> Take the network away, answer another question: the course says that it is not saved.
    Give the network back: it says that it is.`,
  html`<b>Minute 7.</b> As yourself, look at the reports: the test learner stands there, in progress, without
    a grade.`,
  html`<b>Minute 8.</b> Download the interactions report and drop it on
    <a href="report.html">the report page</a> of this kit: both answers stand there in words, and the line
    that you wrote does not.`,
  html`<b>Minute 9.</b> Print the page with the line that you wrote. Go to the next page with the keyboard
    alone, and open the course on a telephone.`,
  html`<b>Minute 10.</b> Delete the attempt of the test learner, as below. Note the version of the course.`,
];

const selfTest: readonly (string | Markup)[] = [
  html`Log in as the <b>test learner</b>, open the activity and choose <b>Enter</b>, so that the course runs
    as it will for everybody. Answer one question.`,
  html`In the course open <b>Contents</b>, type <b>self-test</b> into the search field at its top and press
    <b>Enter</b>. By keyboard: the page in view has the focus when Contents opens, and the field lies before
    it (Shift and Tab). No list and no search result leads there, so learners do not come upon it.`,
  html`Choose <b>Start the self-test</b>. It takes some seconds. Status, score, answers and saved work stay as
    they are.`,
  html`Close the window without any button, open the course again and go to the self-test once more. The line
    <b>Closing the window</b> now says whether what was saved at closing has come back. It can say so only
    where the browser may store data. Where <b>Storage here</b> reads “Will hurt”, it stays “Not tried”: do as
    below, then begin again with the first step.`,
  html`Start it again, choose <b>Copy this report</b>, and send it to whoever runs your system. It names
    browser and system, and no learner.`,
];

function selfTestPart(): Markup {
  return html`<section aria-labelledby="self-test">
    <h2 id="self-test">The self-test</h2>
    <p>
      Once in each system, and again after an update of it: a page inside the course tries what your system
      keeps and refuses. Three marks say what that means: <b>Fine</b>; <b>Works around</b>, where the course
      copes; <b>Will hurt</b>, where somebody has to act before people are invited.
    </p>
    ${checklist(selfTest)}
    <p>
      <b>“Storage here” reads “Will hurt”:</b> the browser stores nothing for the address of your system, so
      work that cannot be sent is lost. Open the browser’s settings, look for “cookies and site data” and
      allow them for this address; on computers that others manage, ask who does. If it has to stay as it is,
      minutes 3 to 5 of the dry run below try closing the window by hand. Then tell people to leave with “Save
      and leave”.
    </p>
    <p>
      A course of fewer than ten pages has no search field and no self-test; neither has the plain web copy.
      There the dry run has to do.
    </p>
  </section>`;
}

function checkPart(): Markup {
  return html`<section aria-labelledby="dry-run">
      <h2 id="dry-run">A dry run of ten minutes</h2>
      <p>
        With a test learner, never with a trainer’s account, on the network that people will use, before you
        invite anybody.
      </p>
      ${checklist(dryRun)}
      <p>
        If a step fails, do not invite people yet. Show this list to whoever runs your system and say at which
        minute it stopped.
      </p>
    </section>
    <section aria-labelledby="delete">
      <h2 id="delete">How to delete attempts</h2>
      <p>
        In Moodle open the activity, then <b>Reports</b>. Tick the attempts and choose
        <b>Delete selected attempts</b>. Everything that the learner did in the course is then gone from
        Moodle, the saved texts too, and cannot be brought back; copies remain in Moodle’s backups for as long
        as those are kept.
      </p>
      <p>
        The learner’s browser may still keep a copy of work that never reached Moodle: answers for 30 days at
        most, written words for 7. It goes by itself, or with the browser’s own “Delete browsing data”. Grades
        that were already handed on to other systems have to be deleted there.
      </p>
    </section>`;
}

function statementsPart(zip: string, hasScore: boolean): Markup {
  return html`<section aria-labelledby="cmi5">
    <h2 id="cmi5">Systems with a learning record store (cmi5) <span class="tag">from documentation</span></h2>
    ${cmi5Words(zip)}
    <h3 id="cmi5-system">For whoever runs such a system</h3>
    <p>
      These lines use the words of the specification. If they say nothing to you, hand them to whoever runs
      your LMS.
    </p>
    ${checklist(cmi5Steps(hasScore))}
  </section>`;
}

const editions: Readonly<Record<TargetId, string>> = {
  scorm12: 'SCORM 1.2',
  'scorm2004-3rd': 'SCORM 2004, 3rd edition',
  'scorm2004-4th': 'SCORM 2004, 4th edition',
  cmi5: 'cmi5',
  web: 'the web package',
};

function takeWords(take: OtherLms['take']): string {
  return take.length === 0 ? 'any of the packages' : take.map((target) => editions[target]).join('; else ');
}

function othersPart(): Markup {
  return html`<section aria-labelledby="others">
    <h2 id="others">Other systems <span class="tag">from documentation</span></h2>
    <p>
      These were not measured with this course. The notes come from documentation and from what users of each
      system report. Three rules hold everywhere: no limit to attempts, no mastery score of the system’s own,
      no new window if you can choose. Then make the dry run. For a system that is not in the table take SCORM
      1.2, which nearly all play, and SCORM 2004, 4th edition, only if the system asks for it by that name.
    </p>
    ${table(
      'Other systems, from documentation',
      ['System', 'Package', 'What is known'],
      others.map(({ name, take, know }) => [name, takeWords(take), know]),
    )}
  </section>`;
}

/** @param hasScore whether the course reports a score. */
export function settingsPage(packages: Packages, hasScore: boolean): KitPage {
  return {
    title: 'Settings of your LMS',
    lead: 'What to switch on and off so that everything is saved and nobody is locked out. Tick as you go; the ticks are not kept.',
    contents: [
      { id: 'moodle', title: 'Moodle' },
      { id: 'self-test', title: 'The self-test' },
      { id: 'dry-run', title: 'A dry run of ten minutes' },
      { id: 'delete', title: 'How to delete attempts' },
      { id: 'cmi5', title: 'Systems with a learning record store (cmi5)' },
      { id: 'others', title: 'Other systems' },
    ],
    body: html`${moodlePart(packages, hasScore)} ${selfTestPart()} ${checkPart()}
    ${statementsPart(packages.nameOf('cmi5'), hasScore)} ${othersPart()}`,
  };
}
