/*
 * Own rule for src/core: time and chance are arguments there. A rule that reads `new Date()` or `Math.random()` cannot be
 * tested at a chosen moment or replayed. `new Date(ms)` is allowed: it only converts.
 */
const forbidden = {
  Date: ['now'],
  Math: ['random'],
  performance: ['now', 'timeOrigin'],
  crypto: ['getRandomValues', 'randomUUID'],
  Temporal: ['Now'],
}

const ambient = ['setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame', 'fetch']

/** `Date.now`, also as `globalThis.Date.now` or `Date['now']`. */
function nameOf(node) {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression') return null
  return node.computed ? (node.property.value ?? null) : node.property.name
}

const noAmbient = {
  meta: { type: 'problem', messages: { impure: '{{what}} is not allowed in core: pass the time, the seed or the result in as an argument.' } },
  create(context) {
    const report = (node, what) => context.report({ node, messageId: 'impure', data: { what } })
    return {
      MemberExpression(node) {
        const object = nameOf(node.object)
        const property = nameOf(node)
        if (object !== null && property !== null && Object.hasOwn(forbidden, object) && forbidden[object].includes(property)) report(node, `${object}.${property}`)
      },
      NewExpression(node) {
        if (nameOf(node.callee) === 'Date' && node.arguments.length === 0) report(node, 'new Date()')
      },
      CallExpression(node) {
        const name = nameOf(node.callee)
        if (name === 'Date' && node.callee.type === 'Identifier') report(node, 'Date()')
        if (node.callee.type === 'Identifier' && ambient.includes(name)) report(node, `${name}()`)
      },
    }
  },
}

export default { meta: { name: 'dry-run' }, rules: { 'no-ambient': noAmbient } }
