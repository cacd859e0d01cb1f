/**
 * A small Arabic catalogue, for layout alone and never shipped: the words that stand on every page, and for all others
 * as many Arabic letters as English has.
 */
import { en } from '../../components/i18n/en/index.ts';
import type { Catalogue } from '../../components/i18n/translate.ts';
import { mapCatalogue } from './pseudo-locale.ts';

const FILLER = 'نص عربي للتجربة يملأ المكان حتى آخر السطر ';

/** Arabic in the place of any English words; places for values stay. */
export function inArabic(text: string): string {
  const places = text.match(/\{\w+\}/g) ?? [];
  const filled = FILLER.repeat(Math.ceil(text.length / FILLER.length)).slice(0, text.length);
  return [filled.trim(), ...places].join(' ');
}

const words: Readonly<Partial<Record<keyof typeof en, string>>> = {
  'shell.skip': 'انتقل إلى الصفحة',
  'shell.controls': 'أدوات الدورة',
  'shell.opening': 'جارٍ فتح صفحتك…',
  'shell.pages': 'الصفحة السابقة والتالية',
  'outline.title': 'المحتويات',
  'outline.close': 'إغلاق',
  'outline.done': 'أُنجزت',
  'outline.begun': 'بدأت',
  'outline.optional': 'اختيارية',
  'page.previous': 'السابق',
  'page.next': 'التالي',
  'save.saved': 'حُفظ',
  'save.saving': 'جارٍ الحفظ…',
  'save.connecting': 'جارٍ الاتصال…',
  'save.untracked': 'لا يُتابَع',
  'save.closed': 'حُفظ وأُغلق',
  'leave.button': 'احفظ واخرج',
  'leave.plain': 'اخرج',
  'leave.saved-title': 'كل شيء محفوظ',
  'notice.close': 'إغلاق',
  'notice.untracked-web': 'هذه نسخة عادية على الويب: لا يُرسل شيء مما تفعله هنا، ولا يُحفظ بعد إغلاقها.',
  'question.check': 'تحقق من إجابتي',
  'question.again': 'حاول مرة أخرى',
  'question.right': 'نعم، هذا مناسب.',
  'language.title': 'اللغة',
  'language.now': 'الدورة الآن بالعربية.',
};

export const ar: Catalogue<keyof typeof en> = mapCatalogue(en, (text, key) => words[key] ?? inArabic(text));
