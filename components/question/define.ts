import './question.css';
import { CourseQuestion } from './question.ts';

/** The same question where another activity asks it: that activity gives it its data, and not the app. */
class AskedQuestion extends CourseQuestion {}

declare global {
  interface HTMLElementTagNameMap {
    'course-question': CourseQuestion;
    'course-asked-question': CourseQuestion;
  }
}

customElements.define('course-question', CourseQuestion);
customElements.define('course-asked-question', AskedQuestion);
