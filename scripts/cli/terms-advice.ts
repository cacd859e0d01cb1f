/** One line that names terms with neutral wording, none where every term is set. */
export function termsAdvice(neutral: readonly string[]): string[] {
  if (neutral.length === 0) return [];
  const names = neutral.map((name) => `“${name}”`).join(', ');
  return [
    `Set these terms in course.yaml before you hand the course out: ${names}. Their wording is neutral.`,
  ];
}
