import './agreement.css';
import { CourseAgreement } from './agreement.ts';

/** The Monday plan: the same element, whose content has the boxes of the plan. */
class CoursePlan extends CourseAgreement {}

declare global {
  interface HTMLElementTagNameMap {
    'course-agreement': CourseAgreement;
    'course-plan': CoursePlan;
  }
}

customElements.define('course-agreement', CourseAgreement);
customElements.define('course-plan', CoursePlan);
