/*
 * A JavaScript regular expression as the text of a Python one that finds the same under re.ASCII.
 *
 * Some things mean something else in Python: `$` also matches before a last line break, `.` excludes fewer
 * line breaks, `\s` under re.ASCII knows only the spaces of ASCII, a hyphen after a class such as `\d` is no
 * plain sign, and what stands behind must have one width: `(?<!ab|c)` becomes `(?<!ab)(?<!c)`.
 */

const WIDE_SPACES = "\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

/** Translate the source of an expression without the flags m, s, u, v and y. */
export function toPython(source) {
  let text = "";
  let inClass = false;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === "\\") {
      at += 1;
      text += escape(source[at], inClass);
      if (inClass && /[dsw]/i.test(source[at]) && source[at + 1] === "-") {
        at += 1;
        text += "\\-";
      }
    } else if (inClass) {
      inClass = sign !== "]";
      text += sign === "[" ? "\\[" : sign;
    } else if (sign === "[") {
      inClass = true;
      text += sign;
    } else if (source.startsWith("(?<!", at)) {
      const end = source.indexOf(")", at);
      const choices = source.slice(at + 4, end).split("|");
      if (choices.some((choice) => /[(\[\\]/.test(choice))) {
        throw new Error(`What stands behind in ${source} is not translated yet.`);
      }
      text += choices.map((choice) => `(?<!${choice})`).join("");
      at = end;
    } else if (sign === "$") {
      text += "\\Z";
    } else if (sign === ".") {
      text += "[^\\n\\r\\u2028\\u2029]";
    } else {
      text += sign;
    }
  }
  return text;
}

function escape(letter, inClass) {
  if (letter === "s") {
    return inClass ? `\\s${WIDE_SPACES}` : `[\\s${WIDE_SPACES}]`;
  }
  if (/[dwbDW]/.test(letter) || !/[A-Za-z0-9]/.test(letter)) {
    return `\\${letter}`;
  }
  throw new Error(`The escape \\${letter} is not translated yet.`);
}
