/** Full-width digits and signs as typed on a Chinese keyboard, thousands commas and blanks: cleaned when the box is left. */
export const tidyFigure = (text: string): string =>
  text
    .replace(/[０-９．－，]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/。/g, '.')
    .replace(/−/g, '-')
    .replace(/[,\s\u3000]/g, '');

type Given = {
  value: string | null;
  tidy: (text: string) => string;
  onchange: (value: string | null) => void;
  oninput?: ((value: string | null) => void) | undefined;
};

/**
 * What stands in a box while somebody types. Nothing from outside touches it until the box is left,
 * and nothing is reported while an input method is composing.
 */
export class Typing {
  #given: () => Given;
  #typed = $state<string | null>(null);
  #left = $derived.by(() => this.#given().value ?? '');
  #composing = false;
  /** What stood there before the first stroke, so that leaving tells a change from none. */
  #before: string | null = null;

  constructor(given: () => Given) {
    this.#given = given;
  }

  get text(): string {
    return this.#typed ?? this.#left;
  }

  input = (event: Event): void => {
    if (this.#composing || (event as InputEvent).isComposing) return;
    this.#take(event);
  };
  compositionStart = (event: Event): void => {
    this.#composing = true;
    this.#begin();
    this.#typed = (event.currentTarget as HTMLInputElement).value;
  };
  compositionEnd = (event: Event): void => {
    this.#composing = false;
    this.#take(event);
  };
  leave = (event: Event): void => {
    this.#composing = false;
    if (this.#typed === null) return;
    const { tidy, onchange } = this.#given();
    const left = tidy((event.currentTarget as HTMLInputElement).value);
    this.#typed = null;
    this.#left = left;
    if (left !== (this.#before ?? '')) onchange(left === '' ? null : left);
  };

  #begin(): void {
    if (this.#typed === null) this.#before = this.#given().value;
  }

  #take(event: Event): void {
    const { tidy, oninput } = this.#given();
    this.#begin();
    this.#typed = (event.currentTarget as HTMLInputElement).value;
    const now = tidy(this.#typed);
    oninput?.(now === '' ? null : now);
  }
}
