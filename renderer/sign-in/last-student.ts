/**
 * Who signed in last since the page opened. A student whose session was cut comes back to the lesson that is still
 * in the address; anyone else begins at home. After a reload nobody is known, and the address is believed.
 */
export const lastStudent = rememberLast();

export function rememberLast() {
  let last: string | null = null;
  return {
    isAgain(student: string): boolean {
      const isAgain = last === null || last === student;
      last = student;
      return isAgain;
    },
  };
}
