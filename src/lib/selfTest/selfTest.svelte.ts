import { type Refusal } from '#domain/result.ts';
import { pointsOf } from '#domain/scoring/points.ts';
import { score } from '#domain/scoring/score.ts';
import { read, type Typed } from './exchange.ts';
import { type Keep } from './keep.ts';
import { questionsFor, scoredYear, type BoxName, type Question } from './questions.ts';

/** The self-test at work: what was typed is the state, everything else follows from it. */
export class SelfTest {
  readonly year: number;
  readonly questions: Question[];
  /** Which question is open; one past the last is the result. */
  at = $state(0);
  /** False when this device does not keep the answers. */
  kept = $state(true);
  #typed = $state<Typed>({});
  /** Boxes that were left: only those speak of their faults. */
  #left = $state<Partial<Record<BoxName, true>>>({});
  #keep: Keep;

  #reading = $derived.by(() => read(this.#typed, this.year));
  readonly score = $derived.by(() => score(this.#reading.input));
  /** The total cannot come out lower than this. */
  readonly atLeast = $derived.by(() => {
    const { scienceStaff, rd, ip } = pointsOf(this.#reading.input);
    return (scienceStaff[0] ?? 0) + (rd[0] ?? 0) + (ip[0] ?? 0);
  });

  constructor(year: number, keep: Keep) {
    this.year = scoredYear(year);
    this.questions = questionsFor(this.year);
    this.#keep = keep;
    this.#typed = keep.read();
    const open = this.questions.findIndex((question) => !this.isAnswered(question));
    this.at = open < 0 ? this.questions.length : open;
  }

  get input() {
    return this.#reading.input;
  }

  get exchange() {
    return this.#reading.exchange;
  }

  get question(): Question | undefined {
    return this.questions[this.at];
  }

  get answered(): Question[] {
    return this.questions.filter((question) => this.isAnswered(question));
  }

  get unanswered(): number {
    return this.questions.length - this.answered.length;
  }

  value<Name extends BoxName>(name: Name): NonNullable<Typed[Name]> | null {
    return this.#typed[name] ?? null;
  }

  /** The fault to show at a box, once it was left. */
  faultAt(name: BoxName): Refusal | undefined {
    return this.#left[name] ? this.#reading.faults[name] : undefined;
  }

  isAnswered({ boxes }: Question): boolean {
    return boxes.every(({ name }) => this.value(name) !== null && !(name in this.#reading.faults));
  }

  /** While typing: the score follows, no fault is shown. */
  type(name: BoxName, value: Typed[BoxName]): void {
    this.#typed = { ...this.#typed, [name]: value };
    this.#left = { ...this.#left, [name]: undefined };
    this.kept = this.#keep.write(this.exchange, $state.snapshot(this.#typed) as Typed);
  }

  /** The box was left, or a choice made. */
  answer(name: BoxName, value: Typed[BoxName]): void {
    this.type(name, value);
    this.#left = { ...this.#left, [name]: true };
  }

  goTo(at: number): void {
    this.at = Math.max(0, Math.min(this.questions.length, at));
  }

  /** To the next question; stays where a box has a fault. True when it moved. */
  next(): boolean {
    const faulty = (this.question?.boxes ?? []).filter(({ name }) => name in this.#reading.faults);
    for (const { name } of faulty) this.#left = { ...this.#left, [name]: true };
    if (faulty.length > 0) return false;
    this.goTo(this.at + 1);
    return true;
  }

  clear(): void {
    this.#keep.clear();
    this.#typed = {};
    this.#left = {};
    this.at = 0;
  }
}
