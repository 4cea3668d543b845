import { existsSync, lstatSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask } from '#main/runner/ask'
import { enterScript } from '#main/runner/enter'
import type { MachineProgram } from '#main/runner/languages/language'

/** What stands around a process. `sealed`: no network, and of the machine's files only what the program needs. `offline`: no network. `bare`: neither. */
export type WallLevel = 'sealed' | 'offline' | 'bare'
export type Walls = { level: WallLevel; /** The platform's own limits of memory, time and file size. */ hasLimits: boolean; boundsProcesses: boolean }

export const mostProcesses = 400
const fileBytes = 64 * 1024 * 1024
/** Programs and libraries of a usual Linux; what is not there is left out. */
const systemRoots = ['/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32', '/etc/alternatives', '/etc/ld.so.cache', '/nix/store']
const shell = '/bin/sh'

/** Where the job's folder is, seen from inside. */
export const folderInside = (walls: Walls, folder: string): string => (walls.level === 'sealed' ? '/work' : folder)

export type Confined = { program: string; args: string[] }
type Inside = { program: string; args: readonly string[]; roots: readonly string[]; addressBytes: number; cpuSeconds: number; folder: string; empty: string }

function limitArgs({ addressBytes, cpuSeconds }: Inside, walls: Walls): string[] {
  if (!walls.hasLimits) return []
  const processes = walls.level === 'bare' ? [] : [`--nproc=${mostProcesses}`]
  return ['prlimit', `--as=${addressBytes}`, `--cpu=${cpuSeconds}:${cpuSeconds + 2}`, `--fsize=${fileBytes}`, '--nofile=256', '--core=0', ...processes, '--']
}

/** A root that lies within another needs no mount of its own, unless it is a link. */
function withoutInner(roots: readonly string[]): string[] {
  const all = [...new Set(roots)].filter((one) => existsSync(one)).sort((a, b) => a.length - b.length)
  return all.filter((one) => !all.some((other) => other !== one && !lstatSync(other).isSymbolicLink() && one.startsWith(`${other}/`)))
}

/** The command that starts a program behind the walls: an argument list, never a line for a shell. */
export function confine(inside: Inside, walls: Walls): Confined {
  const command = [...limitArgs(inside, walls), inside.program, ...inside.args]
  if (walls.level === 'bare') return { program: command[0] ?? inside.program, args: command.slice(1) }
  const spaces = ['--user', '--map-root-user', '--net', '--pid', '--mount', '--ipc', '--uts', '--fork', '--kill-child']
  const roots = withoutInner([...systemRoots, ...inside.roots])
  return { program: 'unshare', args: [...spaces, '--', shell, '-c', enterScript, 'enter', walls.level, inside.empty, inside.folder, String(mostProcesses), ...roots, '--', ...command] }
}

async function tryLevel(level: WallLevel, hasLimits: boolean): Promise<Walls | null> {
  const walls: Walls = { level, hasLimits, boundsProcesses: false }
  const [folder, empty] = [await mkdtemp(join(tmpdir(), 'dry-run-try-')), await mkdtemp(join(tmpdir(), 'dry-run-root-'))]
  try {
    const { program, args } = confine({ program: '/bin/cat', args: ['/proc/sys/kernel/pid_max'], roots: [], addressBytes: 2 ** 32, cpuSeconds: 10, folder, empty }, walls)
    const said = await ask(program, args)
    if (said === null) return null
    // Root is exempt from the limit on processes of one user; the limit of the process space binds everyone.
    return { ...walls, boundsProcesses: Number(said.out) === mostProcesses || (hasLimits && process.getuid?.() !== 0) }
  } finally {
    await Promise.all([rm(folder, { recursive: true, force: true }), rm(empty, { recursive: true, force: true })])
  }
}

/** Tries what this machine allows, strongest first. Kernels, containers and distributions differ, so nothing is assumed. */
export async function findWalls(): Promise<Walls> {
  const bare: Walls = { level: 'bare', hasLimits: false, boundsProcesses: false }
  if (process.platform !== 'linux') return bare
  const hasLimits = (await ask('prlimit', ['--core=0', '--', 'true'])) !== null
  return (await tryLevel('sealed', hasLimits)) ?? (await tryLevel('offline', hasLimits)) ?? { ...bare, hasLimits }
}

export type Limit = { limit: 'time' | 'memory' | 'output' | 'processes' | 'leftovers' | 'network' | 'files' | 'environment'; holds: boolean; how: string }

const noSpaces = process.platform === 'linux' ? 'this machine does not let the app make a space of its own for a program' : 'this platform has nothing for it that the app can use'

/** What binds a program of this language on this machine, in words for the person who decides whether to run it. */
export function limitsOf({ memory }: MachineProgram, { level, hasLimits, boundsProcesses }: Walls): Limit[] {
  const isSealed = level === 'sealed'
  return [
    { limit: 'time', holds: true, how: 'a case over its limit ends with its process' },
    { limit: 'memory', holds: hasLimits || memory.isOwn, how: hasLimits || memory.isOwn ? memory.how : `memory is not limited: ${noSpaces}` },
    { limit: 'output', holds: true, how: 'what is printed is cut at 64 KiB' },
    { limit: 'processes', holds: boundsProcesses, how: boundsProcesses ? `at most ${mostProcesses} processes and threads at once` : `the number of processes is not limited: ${noSpaces}` },
    { limit: 'leftovers', holds: level !== 'bare', how: level === 'bare' ? 'what leaves its process group on purpose outlives the run' : 'whatever was started ends with the run' },
    { limit: 'network', holds: level !== 'bare', how: level === 'bare' ? `the network can be reached: ${noSpaces}` : 'there is no network to reach' },
    { limit: 'files', holds: isSealed, how: isSealed ? 'of this machine only programs, libraries and the language’s own files can be read; what is written is in memory and goes with the run' : `your files can be read and changed: ${noSpaces}` },
    { limit: 'environment', holds: true, how: 'none of your environment variables are passed on' },
  ]
}
