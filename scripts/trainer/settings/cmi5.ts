/**
 * Systems that play cmi5, from the specification (cmi5 “Quartz”, 1st edition) and from the documentation of plugins; not
 * measured with this course.
 */
import { html, type Markup } from '../markup.ts';

/** @param zip name of the package. */
export function cmi5Words(zip: string): Markup {
  return html`<p>
      Take <code>${zip}</code> where your organisation collects learning records in a learning record store
      (LRS, xAPI) and its system imports cmi5 courses. Each answer arrives there as a statement in words, with
      time, status and score. In every other system SCORM is the safer choice.
    </p>
    <p>
      <b>Moodle has no cmi5 of its own.</b> Plugins bring it (<em>mod_cmi5</em>, or <em>cmi5 launch link</em>,
      which needs a player service beside Moodle), and what they show varies. Unless such a plugin is in use
      with you already, take the SCORM 1.2 package in Moodle. Interactions reports, the Moodle app and the
      settings above are for SCORM alone.
    </p>`;
}

/** @param hasScore whether the course reports a score. */
export function cmi5Steps(hasScore: boolean): readonly Markup[] {
  return [
    html`Import the zip as it is. It is <b>one course with one unit</b>; title, description and rules come
      from the package, in each of its languages.`,
    hasScore
      ? html`Leave the rule for being through (<b>moveOn = CompletedAndPassed</b>) and the pass mark
          (<b>masteryScore</b>) as the package has them.
          <span class="why"
            >with a higher mark the system hears “failed” until somebody reaches it, though the course says
            “passed”</span
          >`
      : html`Leave the rule for being through (<b>moveOn = Completed</b>) as the package has it.
          <span class="why">this course reports no score</span>`,
    html`Launch mode = <b>Normal</b>.
      <span class="why">in Browse and Review nothing is stored, as cmi5 has it</span>`,
    html`Window = <b>the same one, or a new one of the system’s own</b>; give an address to come back to
      (returnURL) if you are asked. <span class="why">“Save and leave” then leads back there</span>`,
    html`Where the store is on another server than the course, it has to take requests from the address of the
      course, as browsers demand (CORS), with the methods <b>GET, PUT, POST and DELETE</b>.
      <span class="why">otherwise nothing is saved, and the course says so at once</span>`,
    html`Let the token of a launch live for <b>some hours</b>.
      <span class="why"
        >when it ends, the course has to be opened again; work is kept on the device until then</span
      >`,
    html`Put a new version into the <b>same</b> course of the system.
      <span class="why"
        >a second import gets ids of its own, and everybody begins at the start; what they did stays with the
        old one</span
      >`,
    html`For the <a href="report.html">report</a> export the statements of the course as JSON, all verbs
      (initialized, answered, completed, passed, failed, terminated).
      <span class="why">on which page somebody stopped is in no statement</span>`,
    html`To erase what somebody did, delete their statements in the store <em>and</em> the documents that the
      course keeps there for them (xAPI’s State resource).
      <span class="why">the words that people wrote for themselves are in those documents</span>`,
  ];
}
