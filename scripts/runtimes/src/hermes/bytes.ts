// Text and bytes, which React Native's own engine and its native code have, and this engine has not.

type Part = string | ArrayBuffer | ArrayBufferView | SimulatedBlob;

/** UTF-8, by the functions of the language for addresses. */
function encode(text: string): Uint8Array {
  const escaped = encodeURIComponent(text).replaceAll(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Uint8Array.from(escaped, (character) => character.charCodeAt(0));
}

function decode(bytes: Uint8Array): string {
  return decodeURIComponent([...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}

function bytesOf(part: Part): Uint8Array {
  if (part instanceof SimulatedBlob) return part.bytes;
  if (part instanceof ArrayBuffer) return new Uint8Array(part);
  return ArrayBuffer.isView(part)
    ? new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
    : encode(String(part));
}

class SimulatedBlob {
  readonly type: string;
  readonly bytes: Uint8Array;

  constructor(parts: readonly Part[] = [], { type = '' }: { type?: string } = {}) {
    this.type = type;
    this.bytes = Uint8Array.from(parts.flatMap((part) => [...bytesOf(part)]));
  }

  get size(): number {
    return this.bytes.length;
  }
}

class SimulatedFileReader {
  result: unknown = null;
  onload?: () => void;

  readAsArrayBuffer(blob: SimulatedBlob): void {
    this.#finish(blob.bytes.slice().buffer);
  }

  readAsText(blob: SimulatedBlob): void {
    this.#finish(decode(blob.bytes));
  }

  #finish(result: unknown): void {
    this.result = result;
    setTimeout(() => this.onload?.(), 0);
  }
}

Object.assign(globalThis, {
  Blob: SimulatedBlob,
  FileReader: SimulatedFileReader,
  TextEncoder: class {
    encode(text = ''): Uint8Array {
      return encode(text);
    }
  },
  TextDecoder: class {
    decode(bytes: ArrayBuffer | ArrayBufferView = new ArrayBuffer(0)): string {
      return decode(bytesOf(bytes));
    }
  },
});
