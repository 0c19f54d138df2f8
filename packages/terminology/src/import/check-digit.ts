/** Whether the digit after the dash of a LOINC code is the one that the rest asks for (mod 10, LOINC Users' Guide, appendix C). */
export function hasLoincCheckDigit(code: string): boolean {
  const [digits = '', check] = code.split('-');
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const value = at % 2 === 0 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return Number(check) === (10 - (sum % 10)) % 10;
}
