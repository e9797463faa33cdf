// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** An event as it was received: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export interface ServerEvent {
  /** Lines of data, joined. Absent where it has none: such an event is not returned by browsers. */
  readonly data?: string;
  /** Absent if it has none. */
  readonly event?: string;
  /** The id of this event itself; absent if it has none. */
  readonly id?: string;
  /** Milliseconds to wait before a new connection; absent if this event does not say. */
  readonly retry?: number;
}

type Fields = { -readonly [Name in keyof ServerEvent]: ServerEvent[Name] };

/** Reads events from text that arrives in pieces. */
export class ServerEvents {
  /** The beginning of a line. */
  #line = '';
  #fields: Fields = {};
  /** True after a carriage return: a line feed that follows belongs to it. */
  #isAfterReturn = false;

  /** Number of characters of an event that is not complete. */
  get pending(): number {
    return this.#line.length + (this.#fields.data?.length ?? 0);
  }

  /** Takes the next piece. Returns the events that it completes. */
  push(text: string): ServerEvent[] {
    if (text === '') return [];
    const piece = this.#isAfterReturn && text.startsWith('\n') ? text.slice(1) : text;
    this.#isAfterReturn = text.endsWith('\r');
    const lines = piece.split(/\r\n?|\n/);
    const rest = lines.pop() ?? '';
    if (lines.length === 0) {
      this.#line += rest;
      return [];
    }
    lines[0] = this.#line + (lines[0] ?? '');
    this.#line = rest;
    return lines.flatMap((line) => this.#take(line));
  }

  /** Data of an event that the end of the stream left incomplete; `undefined` without any. */
  end(): string | undefined {
    this.#readField(this.#line);
    return this.#fields.data;
  }

  /** An empty line ends an event. */
  #take(line: string): ServerEvent[] {
    if (line !== '') {
      this.#readField(line);
      return [];
    }
    const event = this.#fields;
    this.#fields = {};
    return Object.keys(event).length > 0 ? [event] : [];
  }

  /** A line with a name, and a value after a colon and one space. Comments begin with the colon. */
  #readField(line: string): void {
    const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    const fields = this.#fields;
    if (name === 'data') fields.data = fields.data === undefined ? value : `${fields.data}\n${value}`;
    else if (name === 'event') fields.event = value;
    else if (name === 'id' && !value.includes('\0')) fields.id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) fields.retry = Number(value);
  }
}
