/**
 * Part of the harness, in its own realm: gives `[show, tell]`. `show` is a list of values as Node writes them, on one line; `tell` holds what each method of `console`
 * says, as text after `o` or `e` for standard output or error, or nothing.
 */
export const javascriptConsole = String.raw`(({ apply, toText, kindOf, nameOf, keysOf, setValues, mapEntries, sizeOf }) => {
  const functionText = Function.prototype.toString
  const quote = (text) => {
    const inner = JSON.stringify(text).slice(1, -1)
    if (!text.includes("'")) return "'" + inner.replaceAll('\\"', '"') + "'"
    return text.includes('"') ? "'" + inner.replaceAll('\\"', '"').replaceAll("'", "\\'") + "'" : '"' + inner + '"'
  }
  function showFunction(value) {
    const head = /^class\b[^{]*/.exec(apply(functionText, value, []))
    if (head !== null) return '[class ' + (value.name || '(anonymous)') + (/ extends\s+([\w$.]+)/.exec(head[0])?.[0].replace(/\s+/, ' ') ?? '') + ']'
    return '[' + apply(toText, value, []).slice(8, -1) + (value.name ? ': ' + value.name : ' (anonymous)') + ']'
  }
  const errorText = (value) => String(value.name || 'Error') + (value.message ? ': ' + value.message : '')
  const wrap = (head, items, open, close) => {
    const shown = items.slice(0, 100)
    if (items.length > 100) shown.push('... ' + (items.length - 100) + ' more items')
    return head + (shown.length === 0 ? open + close : open + ' ' + shown.join(', ') + ' ' + close)
  }
  /** What stands before the braces: nothing for a plain object, else the class or what kind of iterator it is. */
  function headOf(value, tag) {
    if (Reflect.getPrototypeOf(value) === null) return '[Object: null prototype] '
    const [said, kind] = [nameOf(value), tag.slice(8, -1)]
    const name = ['', 'undefined', 'Iterator'].includes(said) ? 'Object' : said
    return kind === 'Object' ? (name === 'Object' ? '' : name + ' ') : name === kind ? name + ' ' : name + ' [' + kind + '] '
  }
  function showObject(value, above) {
    const tag = apply(toText, value, [])
    if (tag === '[object Error]') return above.length === 0 ? errorText(value) : '[' + errorText(value) + ']'
    if (tag === '[object Date]') { const time = apply(Date.prototype.getTime, value, []); return Number.isNaN(time) ? 'Invalid Date' : new Date(time).toISOString() }
    if (tag === '[object RegExp]') return '/' + value.source + '/' + value.flags
    if (above.includes(value)) return '[Circular]'
    const kind = kindOf(value)
    if (above.length > 4) return kind === 'list' ? '[Array]' : '[Object]'
    const inner = (one) => showOne(one, [...above, value])
    const sized = (plain, size) => { const name = nameOf(value); return name === plain ? '' : name + '(' + size + ') ' }
    if (kind === 'list') {
      const items = Array.from({ length: Math.min(value.length, 100) }, (_, index) => inner(value[index]))
      return wrap(sized('Array', value.length), value.length > 100 ? [...items, ...new Array(value.length - 100)] : items, '[', ']')
    }
    if (kind === 'set') return wrap(sized('', sizeOf(value)), [...apply(setValues, value, [])].map(inner), '{', '}')
    if (kind === 'map') return wrap(sized('', sizeOf(value)), [...apply(mapEntries, value, [])].map(([key, one]) => inner(key) + ' => ' + inner(one)), '{', '}')
    if (kind !== 'dict') return '[' + nameOf(value) + ']'
    return wrap(headOf(value, tag), keysOf(value).map((key) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key)) + ': ' + inner(value[key])), '{', '}')
  }
  function showOne(value, above) {
    if (typeof value === 'string') return above === null ? value : quote(value)
    if (typeof value === 'bigint') return value + 'n'
    if (typeof value === 'symbol') return 'Symbol(' + (value.description ?? '') + ')'
    if (typeof value === 'function') return showFunction(value)
    if (value === null || typeof value !== 'object') return Object.is(value, -0) ? '-0' : String(value)
    return showObject(value, above ?? [])
  }
  const safely = (make) => { try { return make() } catch { return '[unreadable]' } }
  const show = (values) => values.map((one) => safely(() => showOne(one, null))).join(' ')

  const directives = {
    s: (value) => showOne(value, null), o: (value) => showOne(value, []), O: (value) => showOne(value, []), j: (value) => JSON.stringify(value) ?? 'undefined', c: () => '',
    d: (value) => (typeof value === 'bigint' ? value + 'n' : typeof value === 'symbol' || typeof value === 'object' ? 'NaN' : showOne(Number(value), null)),
    i: (value) => (typeof value === 'bigint' ? value + 'n' : typeof value === 'symbol' ? 'NaN' : String(Number.parseInt(value, 10))),
    f: (value) => (typeof value === 'symbol' ? 'NaN' : String(Number.parseFloat(value))),
  }
  function format(values) {
    const [first, ...rest] = values
    if (typeof first !== 'string' || rest.length === 0) return show(values)
    const filled = first.replace(/%([sdifoOjc%])/g, (all, name) => (name === '%' ? '%' : rest.length === 0 ? all : safely(() => directives[name](rest.shift()))))
    return rest.length === 0 ? filled : filled + ' ' + show(rest)
  }
  function table(data, wanted) {
    if (typeof data !== 'object' || data === null) return show([data])
    const kind = kindOf(data)
    const rows = kind === 'map' ? [...apply(mapEntries, data, [])] : kind === 'set' ? [...apply(setValues, data, [])].map((one, index) => [index, one]) : keysOf(data).map((key) => [key, data[key]])
    const isRow = (one) => typeof one === 'object' && one !== null
    const keys = [...new Set(rows.flatMap(([, one]) => (isRow(one) ? keysOf(one) : [])))].filter((key) => wanted === undefined || wanted.includes(key))
    const isMixed = rows.some(([, one]) => !isRow(one))
    const lines = [['(index)', ...keys, ...(isMixed ? ['Values'] : [])], ...rows.map(([index, one]) => [
      String(index), ...keys.map((key) => (isRow(one) && key in one ? showOne(one[key], []) : '')), ...(isMixed ? [isRow(one) ? '' : showOne(one, [])] : []),
    ])]
    const widths = lines[0].map((_, at) => Math.max(...lines.map((line) => line[at].length)) + 2)
    const rule = (left, middle, right) => left + widths.map((width) => '─'.repeat(width)).join(middle) + right
    const [head, ...body] = lines.map((line) => '│' + line.map((cell, at) => (' ' + cell).padEnd(widths[at])).join('│') + '│')
    return [rule('┌', '┬', '┐'), head, rule('├', '┼', '┤'), ...body, rule('└', '┴', '┘')].join('\n')
  }

  let indent = ''
  const [counts, starts] = [new Map(), new Map()]
  const say = (stream, text) => stream + indent + text.replaceAll('\n', '\n' + indent) + '\n'
  const out = (...values) => say('o', format(values)), error = (...values) => say('e', format(values))
  const group = (...label) => { const said = label.length === 0 ? '' : out(...label); indent += '  '; return said }
  const lasted = (label, now, rest) => {
    const ms = now - starts.get(label)
    return say('o', label + ': ' + (ms >= 1000 ? (ms / 1000).toFixed(3) + 's' : ms + 'ms') + (rest.length === 0 ? '' : ' ' + show(rest)))
  }
  const timing = (end) => (moved, label = 'default', ...rest) => {
    if (!starts.has(label)) return say('e', 'Warning: there is no timer ' + label)
    const said = lasted(label, Date.now() + moved, rest)
    if (end) starts.delete(label)
    return said
  }
  const timeless = {
    log: out, info: out, debug: out, dirxml: out, warn: error, error, group, groupCollapsed: group,
    trace: (...values) => say('e', 'Trace' + (values.length === 0 ? '' : ': ' + format(values))),
    assert: (holds, ...values) => (holds ? '' : say('e', values.length === 0 ? 'Assertion failed' : 'Assertion failed: ' + format(values))),
    dir: (value) => say('o', safely(() => showOne(value, []))), table: (data, wanted) => say('o', safely(() => table(data, wanted))),
    groupEnd: () => { indent = indent.slice(2); return '' },
    count: (label = 'default') => { counts.set(label, (counts.get(label) ?? 0) + 1); return say('o', label + ': ' + counts.get(label)) },
    countReset: (label = 'default') => { counts.delete(label); return '' },
  }
  const tell = { time: (moved, label = 'default') => { starts.set(label, Date.now() + moved); return '' }, timeLog: timing(false), timeEnd: timing(true) }
  for (const [name, say] of Object.entries(timeless)) tell[name] = (moved, ...values) => say(...values)
  return [show, tell]
})`

/** The methods of `console`, as `tell` knows them. */
export const consoleNames = ['log', 'info', 'debug', 'dirxml', 'warn', 'error', 'trace', 'assert', 'dir', 'table', 'group', 'groupCollapsed', 'groupEnd', 'count', 'countReset', 'time', 'timeLog', 'timeEnd'] as const
