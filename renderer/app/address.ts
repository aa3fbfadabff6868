type World = Pick<Window, "addEventListener" | "dispatchEvent" | "history" | "location">;

/**
 * Whose each address in the window's history is. An address that one student opened leads everybody else home, also by the
 * browser's back key, so that nobody sees where somebody else was. One that nobody opened, such as after a start, is believed.
 */
export function createAddress({ addEventListener, dispatchEvent, history, location }: World) {
  let present: string | null = null;

  function claim() {
    if (present === null) return;
    const state: unknown = history.state;
    const owner = typeof state === "object" && state !== null && "student" in state ? state.student : null;
    if (owner === present) return;
    history.replaceState({ student: present }, "", owner === null ? location.hash || "#/" : "#/");
  }
  // Before any screen asks for the address: this listener is the first.
  addEventListener("hashchange", claim);

  return {
    /** `null`: nobody is signed in, and the address waits for whoever comes. */
    belongTo(student: string | null): void {
      if (student === present) return;
      present = student;
      const before = location.hash;
      claim();
      if (location.hash !== before) dispatchEvent(new Event("hashchange"));
    },
  };
}
