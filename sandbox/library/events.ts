import { isObject } from "./kit.ts";
import { nodeError } from "./node-error.ts";
import { show } from "./shown.ts";

/** What a target does with an event, and the event tells. */
interface Course {
  readonly event: Event;
  target: object | null;
  current: object | null;
  phase: number;
  stopped: boolean;
  prevented: boolean;
  passive: boolean;
}

const courses = new WeakMap<object, Course>();
const { apply, get: read } = Reflect;
const { get, set } = courses;

function courseOf(event: unknown): Course {
  const course = isObject(event) ? (apply(get, courses, [event]) as Course | undefined) : undefined;
  if (course !== undefined) return course;
  throw nodeError("ERR_INVALID_THIS", 'Value of "this" must be of type Event');
}

export interface EventKit {
  readonly Event: new (type: string, options?: object) => object;
  readonly CustomEvent: object;
  readonly EventTarget: new () => object;
}

interface Event {
  readonly type: string;
  readonly cancelable: boolean;
}

interface Listener {
  readonly callback: object;
  readonly capture: boolean;
  readonly once: boolean;
  readonly passive: boolean;
}

/** The web's events (https://dom.spec.whatwg.org/#events), for targets without parents. */
export function createEvents(nowMs: () => number, report: (error: unknown) => void): EventKit {
  class Event {
    static readonly NONE = 0;
    static readonly CAPTURING_PHASE = 1;
    static readonly AT_TARGET = 2;
    static readonly BUBBLING_PHASE = 3;
    readonly #type: string;
    readonly #flags: { readonly bubbles: boolean; readonly cancelable: boolean; readonly composed: boolean };
    readonly #timeStamp = nowMs();

    constructor(...given: unknown[]) {
      if (given.length === 0) throw nodeError("ERR_MISSING_ARGS", 'The "type" argument must be specified');
      const [type, options] = given;
      this.#type = `${type as string}`;
      const flag = (name: string): boolean => isObject(options) && Boolean(read(options, name));
      this.#flags = {
        bubbles: flag("bubbles"),
        cancelable: flag("cancelable"),
        composed: flag("composed"),
      };
      const course: Course = {
        event: this,
        ...{ target: null, current: null, phase: 0, stopped: false, prevented: false, passive: false },
      };
      apply(set, courses, [this, course]);
      show(this, {
        arrows: false,
        made: { of: "Event", text: () => JSON.stringify([this.#type, this.#flags]) },
        list: () => [
          ["type", this.#type],
          ["defaultPrevented", this.#flags.cancelable && course.prevented],
          ["cancelable", this.#flags.cancelable],
          ["timeStamp", this.#timeStamp],
        ],
      });
    }

    get type(): string {
      return this.#type;
    }
    get bubbles(): boolean {
      return this.#flags.bubbles;
    }
    get cancelable(): boolean {
      return this.#flags.cancelable;
    }
    get composed(): boolean {
      return this.#flags.composed;
    }
    get timeStamp(): number {
      return this.#timeStamp;
    }
    get isTrusted(): boolean {
      return false;
    }
    get target(): object | null {
      return courseOf(this).target;
    }
    get srcElement(): object | null {
      return courseOf(this).target;
    }
    get currentTarget(): object | null {
      return courseOf(this).current;
    }
    get eventPhase(): number {
      return courseOf(this).phase;
    }
    get defaultPrevented(): boolean {
      return this.#flags.cancelable && courseOf(this).prevented;
    }
    get returnValue(): boolean {
      return !this.defaultPrevented;
    }
    composedPath(): object[] {
      const { current } = courseOf(this);
      return current === null ? [] : [current];
    }
    preventDefault(): void {
      const course = courseOf(this);
      if (!course.passive) course.prevented = true;
    }
    stopPropagation(): void {
      courseOf(this);
    }
    stopImmediatePropagation(): void {
      courseOf(this).stopped = true;
    }
  }

  class CustomEvent extends Event {
    readonly #detail: unknown;

    constructor(...given: unknown[]) {
      super(...given);
      this.#detail = isObject(given[1]) ? (read(given[1], "detail") ?? null) : null;
    }

    get detail(): unknown {
      return this.#detail;
    }
  }

  class EventTarget {
    readonly #listeners = new Map<string, Listener[]>();

    addEventListener(type: unknown, callback: unknown, options?: unknown): void {
      if (callback === null || callback === undefined) return;
      if (!isObject(callback))
        throw nodeError(
          "ERR_INVALID_ARG_TYPE",
          'The "listener" argument must be an instance of EventListener.',
        );
      const name = `${type as string}`;
      const option = (key: string): unknown => (isObject(options) ? read(options, key) : undefined);
      const signal = option("signal");
      if (isObject(signal) && read(signal, "aborted") === true) return;
      const capture = isObject(options) ? Boolean(option("capture")) : Boolean(options);
      const list = this.#listeners.get(name) ?? [];
      if (list.some((known) => known.callback === callback && known.capture === capture)) return;
      const listener = {
        callback,
        capture,
        once: Boolean(option("once")),
        passive: Boolean(option("passive")),
      };
      this.#listeners.set(name, [...list, listener]);
      if (signal instanceof EventTarget) {
        const remove = (): void => this.removeEventListener(name, callback, capture);
        signal.addEventListener("abort", remove, { once: true });
      }
    }

    removeEventListener(type: unknown, callback: unknown, options?: unknown): void {
      const name = `${type as string}`;
      const capture = isObject(options) ? Boolean(read(options, "capture")) : Boolean(options);
      const list = this.#listeners.get(name) ?? [];
      this.#listeners.set(
        name,
        list.filter((known) => known.callback !== callback || known.capture !== capture),
      );
    }

    dispatchEvent(event: unknown): boolean {
      if (!isObject(event) || apply(get, courses, [event]) === undefined) {
        throw nodeError("ERR_INVALID_ARG_TYPE", 'The "event" argument must be an instance of Event.');
      }
      const course = courseOf(event);
      if (course.phase !== 0)
        throw nodeError(
          "ERR_EVENT_RECURSION",
          `The event "${course.event.type}" is already being dispatched`,
        );
      const { type, cancelable } = course.event;
      course.target = this;
      course.current = this;
      course.phase = 2;
      for (const listener of this.#listeners.get(type) ?? []) {
        if (course.stopped) break;
        // One that an earlier listener took away is not called.
        if (!(this.#listeners.get(type) ?? []).includes(listener)) continue;
        if (listener.once) this.removeEventListener(type, listener.callback, listener.capture);
        course.passive = listener.passive;
        this.#call(listener.callback, event);
      }
      course.passive = false;
      course.current = null;
      course.phase = 0;
      return !(cancelable && course.prevented);
    }

    #call(callback: object, event: object): void {
      try {
        if (typeof callback === "function") apply(callback, this, [event]);
        else apply(read(callback, "handleEvent") as () => unknown, callback, [event]);
      } catch (error) {
        report(error);
      }
    }
  }
  for (const [name, { prototype }] of Object.entries({ Event, CustomEvent, EventTarget })) {
    Object.defineProperty(prototype, Symbol.toStringTag, { value: name, configurable: true });
  }
  return { Event, CustomEvent, EventTarget };
}
