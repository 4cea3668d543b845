import { ask } from '#main/runner/ask'
import type { MachineProgram, Missing, Toolchain } from '#main/runner/languages/language'
import { pythonMachineHarness } from '#main/runner/languages/python-machine-harness'
import { pythonHarness, harnessName } from '#sandbox/languages/python-harness'

const addressGb = 4
const howToGet = 'Install Python 3.9 or newer with pip, then look again.'

/** Prints where this interpreter lives; a virtual environment keeps its own folder and that of its base. */
const describe = String.raw`
import json, os, site, sys, sysconfig
user = site.getusersitepackages() if site.ENABLE_USER_SITE else None
folders = [sys.prefix, sys.base_prefix, os.path.dirname(os.path.realpath(sys.executable)), sysconfig.get_path("stdlib"), *site.getsitepackages()]
print(json.dumps({"program": sys.executable, "version": "%d.%d.%d" % sys.version_info[:3], "roots": folders, "user": user if user and os.path.isdir(user) else None}))
`

async function find(): Promise<Toolchain | Missing> {
  // Its harness makes each case a process of its own by forking, which Windows cannot do.
  if (process.platform === 'win32') return { missing: 'The Python of this machine cannot be used on Windows yet. Questions without packages run in the built-in Python.' }
  for (const name of ['python3', 'python']) {
    const asked = await ask(name, ['-c', describe])
    if (!asked) continue
    const { program, version, roots, user } = JSON.parse(asked.out) as { program: string; version: string; roots: string[]; user: string | null }
    const [major = 0, minor = 0] = version.split('.').map(Number)
    if (major < 3 || (major === 3 && minor < 9)) return { missing: `The Python of this machine is ${version}. ${howToGet}` }
    const packagePaths = user === null ? [] : [user]
    return { version, program, roots: [...new Set([...roots, ...packagePaths])], packagePaths }
  }
  return { missing: `Python was not found on this machine. ${howToGet}` }
}

/** Packages whose name is not what one imports. */
const importNames: Readonly<Record<string, string>> = { 'scikit-learn': 'sklearn', pytorch: 'torch', pillow: 'PIL', pyyaml: 'yaml', 'python-dateutil': 'dateutil' }
const importName = (name: string): string => importNames[name] ?? name.replaceAll('-', '_')

const look = String.raw`
import importlib.util, json, sys
paths, names = json.loads(sys.argv[1])
sys.path.extend(paths)
print(json.dumps([name for name in names if importlib.util.find_spec(name.split(".")[0]) is None]))
`

/** Those of the packages that this interpreter does not have; nothing of theirs is run to see. */
export async function missingPackages({ program, packagePaths }: Toolchain, packages: readonly string[]): Promise<string[]> {
  if (packages.length === 0) return []
  const asked = await ask(program, ['-I', '-c', look, JSON.stringify([packagePaths, packages.map(importName)])])
  const absent = new Set(asked ? (JSON.parse(asked.out) as string[]) : packages.map(importName))
  return packages.filter((name) => absent.has(importName(name)))
}

/** The machine's own interpreter with its packages; each case is a process of its own. */
export const pythonMachine: MachineProgram = {
  id: 'python-machine',
  title: 'Python of this machine',
  find,
  kit: null,
  files: { 'harness.py': pythonMachineHarness },
  args: () => ['-I', '-B', '-X', 'utf8', 'harness.py'],
  input: (job, { packagePaths }) => ({ harness: pythonHarness, harnessName, paths: packagePaths, packages: (job.packages ?? []).map(importName) }),
  endsCases: true,
  memory: { addressBytes: addressGb * 1024 ** 3, how: `each process may reserve ${addressGb} GB`, isOwn: false },
}
