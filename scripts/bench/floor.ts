/**
 * The floor: the text of a course as one plain page with a kilobyte of script, the physical limit that ratios
 * refer to. It saves in SCORM 1.2 after each answer, knows no scenario state, no outline and no receipt, and is
 * no product.
 */
import type {
  CourseIndex,
  ModuleContent,
  QuestionContent,
  ReflectionContent,
  ScenarioContent,
} from '../../components/model/course.ts';
import { textOf } from '../../components/model/words.ts';

const STYLE =
  'body{font:1.05rem/1.6 system-ui;max-width:42rem;margin:0 auto;padding:1rem}label{display:block}' +
  'td,th{border:1px solid #888;padding:.3rem;text-align:left}table{border-collapse:collapse}';

/** `d`: answers by form; a form with `data-k` has a key, `data-y` and `data-n` are its two feedbacks. */
const SCRIPT = `(function(){
var w=window,a,i=0,d={};
while(!(a=w.API)&&w.parent!==w&&i++<9)w=w.parent;
function get(k){return a?a.LMSGetValue(k):''}
function set(k,v){if(a)a.LMSSetValue(k,v)}
if(a)a.LMSInitialize('');
if(get('cmi.core.lesson_status')==='not attempted')set('cmi.core.lesson_status','incomplete');
try{d=JSON.parse(get('cmi.suspend_data')||'{}')}catch(e){}
var forms=[].slice.call(document.forms);
function show(f,v){
if(f.t)f.t.value=v;else [].forEach.call(f.elements,function(e,n){if(e.name)e.checked=(','+v+',').indexOf(','+n+',')>=0});
f.querySelector('output').innerHTML=f.dataset.k===undefined?'Saved.':v===f.dataset.k?f.dataset.y:f.dataset.n}
forms.forEach(function(f){
if(d[f.id]!==undefined)show(f,d[f.id]);
f.onsubmit=function(e){e.preventDefault();
var v=f.t?f.t.value:[].map.call(f.elements,function(e,n){return e.checked?n:''}).filter(String).join();
d[f.id]=v;show(f,v);set('cmi.suspend_data',JSON.stringify(d));
if(forms.every(function(f){return d[f.id]!==undefined}))set('cmi.core.lesson_status','completed');
if(a)a.LMSCommit('')}});
addEventListener('pagehide',function(){if(a){a.LMSFinish('');a=0}})})()`.replaceAll('\n', '');

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function questionForm(question: QuestionContent): string {
  const kind = question.type === 'single' ? 'radio' : 'checkbox';
  const rows = question.options.map(
    (option) => `<label><input type="${kind}" name="${question.id}"> ${escape(textOf(option))}</label>`,
  );
  const key = question.options.flatMap(({ correct }, at) => (correct ? [String(at)] : [])).join(',');
  const right = question.options.find(({ correct }) => correct)?.feedback ?? question.right ?? '';
  return (
    `<form id="${question.id}" data-k="${key}" data-y="${escape(right)}" data-n="${escape(question.otherwise ?? '')}">` +
    `${question.stem}${rows.join('')}<button>Check</button> <output></output></form>`
  );
}

function scenarioSteps(scenario: ScenarioContent): string {
  const steps = scenario.scenes.map((scene) => {
    const ways = scene.choices.map(
      (choice) => `<li><a href="#${choice.to}">${escape(textOf(choice))}</a></li>`,
    );
    return `<details id="${scene.id}" open>${scene.html}<ul>${ways.join('')}</ul></details>`;
  });
  return `<h2>${escape(scenario.title)}</h2>${steps.join('')}`;
}

function reflectionForm(reflection: ReflectionContent): string {
  return `<form id="${reflection.id}">${reflection.prompt}<textarea name="t" rows="5" cols="50"></textarea><button>Save</button> <output></output></form>`;
}

/** Each activity where the lesson places it. */
function pageText(module: ModuleContent, html: string): string {
  return html.replace(
    /<course-(question|scenario|reflection)\b[^>]*\bdata-id="([^"]+)"[^>]*>[\s\S]*?<\/course-\1>/g,
    (_, kind: string, id: string) => {
      const question = module.questions.find((one) => one.id === id);
      const scenario = module.scenarios.find((one) => one.id === id);
      const reflection = module.reflections.find((one) => one.id === id);
      if (kind === 'question' && question) return questionForm(question);
      if (kind === 'scenario' && scenario) return scenarioSteps(scenario);
      return kind === 'reflection' && reflection ? reflectionForm(reflection) : '';
    },
  );
}

/** Writes the floor page of a course. */
export function floorPage(index: CourseIndex, modules: readonly ModuleContent[]): string {
  const pages = index.pages.map((page) => {
    const module = modules.find(({ id }) => id === page.module);
    const html = module?.pages.find(({ id }) => id === page.id)?.html ?? '';
    return `<h2>${escape(page.title)}</h2>${module ? pageText(module, html) : ''}`;
  });
  return (
    `<!doctype html><html lang="${index.language}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${escape(index.title)}</title><style>${STYLE}</style>` +
    `<main><h1>${escape(index.title)}</h1>${pages.join('')}</main><script>${SCRIPT}</script></html>`
  );
}
