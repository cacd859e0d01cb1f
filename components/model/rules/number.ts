/** Numbers as people type them. */

/** Sign, digits with their separators, and what follows: a unit, but no second number. */
const TYPED = /^\p{Sc}?\s*([-+−–]?)\s*(\d[\d\s.,'’]*|[.,]\d+)((?:\p{L}\d|\D)*)$/u;
/** Groups of thousands with the same separator between all of them. */
const THOUSANDS = /^[1-9]\d{0,2}(?:([\s,'’])\d{3})(?:\1\d{3})*$|^[1-9]\d{0,2}(?:\.\d{3}){2,}$/;
/** Thousands and a decimal sign of another kind. */
const BOTH = /^([1-9]\d{0,2}(?:([\s.,'’])\d{3})(?:\2\d{3})*)((?!\2)[.,]\d+)$/;
const PLAIN = /^\d*(?:[.,]\d+)?$/;

/**
 * A typed number without unit and thousands separators, the decimal sign as it was typed; `null` for what is no
 * number. `1,5` and `1.5` are one and a half; `1 500`, `1,500` and `1.500,0` are fifteen hundred.
 */
export function numberIn(text: string): string | null {
  const found = TYPED.exec(text.trim());
  const [, sign = '', typed = ''] = found ?? [];
  const digits = typed.trim().replace(/[.,]$/, '');
  const whole = (group: string): string => group.replace(/\D/g, '');
  const [, thousands, , decimals = ''] = BOTH.exec(digits) ?? [];
  const minus = sign === '' || sign === '+' ? '' : '-';
  if (digits === '') return null;
  if (THOUSANDS.test(digits)) return minus + whole(digits);
  if (thousands !== undefined) return minus + whole(thousands) + decimals;
  return PLAIN.test(digits) ? minus + digits.replace(/^(?=[.,])/, '0') : null;
}

/** The value of a number as `numberIn` gives it. */
export function valueOf(number: string): number {
  return Number(number.replace(',', '.'));
}
