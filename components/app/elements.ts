/** The activities that a player knows. */
import '../agreement/define.ts';
import '../assessment/define.ts';
import '../question/define.ts';
import '../reflection/define.ts';
import '../scenario/define.ts';
