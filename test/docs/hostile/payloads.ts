/** Where a payload leaves a trace if it is more than text. */
export interface Traces {
  /** A file that code writes which runs while the site is built. */
  readonly ranFile: string;
  /** A file that a directive would put into a page. */
  readonly secretFile: string;
}

/** Texts that want to be more than text, each for a place with many lines and for one with a single line. */
export interface Payload {
  readonly line: string;
  readonly text: string;
}

/** Contents of the secret file. */
export const SECRET = 'zz-secret-content';
/** Result of an evaluated expression. Its source has it in two pieces, also where an anchor is made of it. */
export const EVALUATED = 'zzevaluated';
/** Start of each text, so that a page can be searched for it. */
export const SHOWN = 'zz-shown';

/** Elements, attributes and classes that only a payload asks for. */
export const MARKS = [
  'zz-mark, [data-zz], .zz-class, #zz-anchor, [onerror], [onclick], [onload], iframe, [srcdoc]',
  'img[src*="zz-image"], img[src$="/x"], img[src="x"], a[href^="javascript:"], a[href^="data:"], meta[http-equiv=refresh]',
  '.custom-block, .table-of-contents, .diff, .markdown-alert',
].join(', ');

/** Suffix of an address that would end a link, an attribute, or both. */
export const AFTER_ADDRESS = `#"><zz-mark>)[](javascript:zzRan=1)`;

/** One set with everything that backticks do not undo, and one in which backslashes and backticks open what is closed. */
export function payloads({ ranFile, secretFile }: Traces): readonly Payload[] {
  const statement = `globalThis.zzRan=1;globalThis.process?.getBuiltinModule?.('fs').writeFileSync(${JSON.stringify(ranFile)},'')`;
  const code = `[].constructor.constructor(${JSON.stringify(statement)})()`;
  const mustache = `{{ ${code} }} {{ 'zz'+'evaluated' }}`;
  const inline = [
    `${SHOWN} **b**{:title='${code}' .zz-class data-zz onclick=zzRan=1}`,
    mustache,
    `<img src=x onerror="zzRan=1" data-zz> <zz-mark :title="${"'zz'+'evaluated'"}">m</zz-mark> "><zz-mark data-zz="1`,
    `</script><script>zzRan=1</script> </title><zz-mark> <meta http-equiv=refresh content="0;url=http://zz.invalid/">`,
    '[l](javascript:zzRan=1) <javascript:zzRan=1> [d](data:text/html,zz) ![i](zz-image.png) ![i](http://zz.invalid/i.png)',
    `&lt;zz-mark> &#60;zz-mark> :tada: $$x$$ // [!code ++] <!--@include: ${secretFile}-->`,
  ].join(' ');
  const slashed = [
    `${SHOWN} \\<img src=x onerror="zzRan=1" data-zz> \\\\<zz-mark> \\{{ 'zz'+'evaluated' }} \\\\{{ 'zz'+'evaluated' }}`,
    `\` <zz-mark> ${mustache} \`\` | <zz-mark> \\| {.zz-class} \\\`{{ 'zz'+'evaluated' }} \`\`\`js-vue {{ 'zz'+'evaluated' }}`,
    `**a\`b** *{.zz-class} [x\`](javascript:zzRan=1) ${'`'.repeat(7)} <zz-mark data-zz>`,
  ].join(' ');
  return [
    { line: inline, text: [inline, ...blocks(secretFile, code)].join('\n\n') },
    { line: slashed, text: [slashed, ...blocks(secretFile, code), `\`\`\`\n<zz-mark>`].join('\n\n') },
  ];
}

/** Payloads at the start of a line. */
function blocks(secretFile: string, code: string): string[] {
  return [
    `<!--@include: ${secretFile}-->`,
    `<!-- @include: ${secretFile} -->`,
    `<<< ${secretFile}`,
    '::: danger zz-box\nzz\n:::',
    '[[toc]]',
    '> [!WARNING]\n> zz\n>\n> <zz-mark>',
    '# zz {#zz-anchor .zz-class}',
    '## deals.list',
    `<script setup>\n${code}\n</script>`,
    `<script>\n${code}\n</script>`,
    '<div data-zz v-html="\'<zz-mark>\'">\n\n**zz**\n\n</div>',
    "```js-vue{1} [zz]\n{{ 'zz'+'evaluated' }} // [!code ++]\n<!--@include: " + secretFile + '-->\n:::\n```',
    `~~~\n<!--@include: ${secretFile}-->\n~~~`,
    "- zz {.zz-class}\n- {{ 'zz'+'evaluated' }}",
    `| a | b {.zz-class} |\n|---|---|\n| zz-cell <zz-mark> \\\`| | {{ 'zz'+'evaluated' }} [l](javascript:zzRan=1) |`,
    '[ref]: javascript:zzRan=1\n\n[x][ref]',
    `---\nlayout: zz\nhead: [[script, {}, "zzRan=1"]]\n---`,
  ];
}
