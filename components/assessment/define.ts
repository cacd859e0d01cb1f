import './assessment.css';
import { CourseAssessment } from './assessment.ts';

declare global {
  interface HTMLElementTagNameMap {
    'course-assessment': CourseAssessment;
  }
}

customElements.define('course-assessment', CourseAssessment);
