/** Parts of an Emscripten module in which an engine's state lies (https://emscripten.org/docs/api_reference/module.html). */
export type EngineModule = {
  HEAPU8: Uint8Array
  wasmTable: WebAssembly.Table
  FS: FileSystem
  _emscripten_stack_get_current(): number
  _umask?(mask: number): number
}

type Node = {
  name: string; mode: number; contents: unknown; usedBytes?: number; link?: string
  mounted: { root: Node } | null; atime: number; mtime: number; ctime: number
}
type Stream = { fd: number | null; node: Node; flags: number; position: number; stream_ops: unknown }
type FileSystem = {
  root: Node; streams: (Stream | null | undefined)[]
  cwd(): string; chdir(path: string): void; unlink(path: string): void; rmdir(path: string): void; close(stream: Stream): void
}

/** How `mode` tells a folder (POSIX, sys/stat.h). */
const [kindMask, folderKind] = [0o170000, 0o040000]
const isFolder = (node: Node): boolean => (node.mode & kindMask) === folderKind
/** What lies in a folder of memory; null where a folder is made up when it is looked at, such as /proc/self/fd. */
const childrenOf = (node: Node): Record<string, Node> | null => (typeof node.contents === 'object' && node.contents !== null && !ArrayBuffer.isView(node.contents) ? (node.contents as Record<string, Node>) : null)

type KeptNode = { node: Node; path: string; attributes: Pick<Node, 'mode' | 'link' | 'atime' | 'mtime' | 'ctime'>; children: ReadonlyMap<string, Node> | null; bytes: Uint8Array | null }

function keepNode(node: Node, path: string): KeptNode {
  const { mode, link, atime, mtime, ctime } = node
  const children = isFolder(node) ? childrenOf(node) : null
  return {
    node, path,
    attributes: { mode, atime, mtime, ctime, ...(link === undefined ? {} : { link }) },
    children: children === null ? null : new Map(Object.entries(children)),
    bytes: ArrayBuffer.isView(node.contents) ? (node.contents as Uint8Array).slice(0, node.usedBytes) : null,
  }
}

function keepTree(node: Node, path: string): KeptNode[] {
  const kept = keepNode(node.mounted?.root ?? node, path)
  return [kept, ...[...(kept.children ?? [])].flatMap(([name, child]) => keepTree(child, `${path === '/' ? '' : path}/${name}`))]
}

function remove(fs: FileSystem, node: Node, path: string): void {
  if (!isFolder(node)) return fs.unlink(path)
  for (const [name, child] of Object.entries(childrenOf(node) ?? {})) remove(fs, child, `${path}/${name}`)
  fs.rmdir(path)
}

/** False when something of what stood is gone or was replaced. */
function restoreNode(fs: FileSystem, { node, path, attributes, children, bytes }: KeptNode): boolean {
  Object.assign(node, attributes)
  if (children !== null) {
    const present = childrenOf(node) ?? {}
    for (const [name, child] of Object.entries(present)) if (!children.has(name)) remove(fs, child, `${path === '/' ? '' : path}/${name}`)
    for (const [name, child] of children) if (present[name] !== child) return false
    // Removing told the folder's time anew.
    Object.assign(node, attributes)
  }
  if (bytes !== null) {
    const contents = node.contents as Uint8Array
    if (contents.length >= bytes.length && node.usedBytes === bytes.length) contents.set(bytes)
    else Object.assign(node, { contents: bytes.slice(), usedBytes: bytes.length })
  }
  return true
}

function keepFiles(fs: FileSystem): () => boolean {
  const nodes = keepTree(fs.root, '/')
  const folder = fs.cwd()
  const streams = fs.streams.map((stream) => (stream ? { stream, kept: { fd: stream.fd, position: stream.position, flags: stream.flags, stream_ops: stream.stream_ops } } : null))
  return () => {
    for (const [fd, stream] of fs.streams.entries()) if (stream && streams[fd]?.stream !== stream) fs.close(stream)
    // One that was closed is opened again: a program that reads all of `open(0)` closes it.
    for (const [fd, one] of streams.entries()) {
      if (one === null) continue
      fs.streams[fd] = Object.assign(one.stream, one.kept)
    }
    fs.chdir(folder)
    return nodes.every((one) => restoreNode(fs, one))
  }
}

/** Memory above this is not wiped but given up with its engine. */
const grownLimitBytes = 256 * 1024 * 1024
const usualMask = 0o022

/**
 * Remembers an engine as it stands, and gives what puts it back so: its memory byte by byte, its files, what is open. Whatever code leaves behind in an interpreter, a
 * number's precision, a locale, a hook, lies there. False when the engine cannot be put back and must be replaced: libraries were loaded, a timer was set, or more than memory
 * and files changed. Compiled code stays, so that an engine gets faster from run to run.
 */
export function keepImage(module: EngineModule): () => boolean {
  const memory = module.HEAPU8.slice()
  const restoreFiles = keepFiles(module.FS)
  const [tableLength, stack] = [module.wasmTable.length, module._emscripten_stack_get_current()]
  const timers = countTimers()
  return () => {
    if (module.wasmTable.length !== tableLength || module._emscripten_stack_get_current() !== stack || timers() > 0 || module.HEAPU8.length > grownLimitBytes) return false
    try {
      // Files first: closing a stream may call into the engine.
      if (!restoreFiles()) return false
      module._umask?.(usualMask)
    } catch {
      return false
    }
    module.HEAPU8.set(memory)
    module.HEAPU8.fill(0, memory.length)
    return true
  }
}

/** What is to happen later would happen in somebody else's run. Counted from now on, in this worker. */
function countTimers(): () => number {
  let count = 0
  const { setTimeout, setInterval } = globalThis
  Object.assign(globalThis, {
    setTimeout: (...given: Parameters<typeof setTimeout>) => { count += 1; return setTimeout(...given) },
    setInterval: (...given: Parameters<typeof setInterval>) => { count += 1; return setInterval(...given) },
  })
  return () => count
}
