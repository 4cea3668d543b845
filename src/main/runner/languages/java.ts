import { existsSync, readdirSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { basename, delimiter, dirname, join } from 'node:path'
import { ask } from '#main/runner/ask'
import { javaHarness } from '#main/runner/languages/java-harness'
import type { MachineProgram, Missing, Toolchain } from '#main/runner/languages/language'

const oldest = 17
const heapMb = 512
const megabyte = 1024 * 1024
const howToGet = 'Install JDK 17 or newer (Eclipse Temurin, or the package openjdk-17-jdk on Debian and Ubuntu), then look again.'

/** Distributions keep a JDK's settings elsewhere and link to them. */
function settingFolders(): string[] {
  return existsSync('/etc') ? readdirSync('/etc').filter((name) => /^(java|jdk|openjdk)/.test(name)).map((name) => join('/etc', name)) : []
}

async function find(): Promise<Toolchain | Missing> {
  const home = process.env.JAVA_HOME
  const asked = (home && (await ask(join(home, 'bin', 'java'), ['-XshowSettings:properties', '-version']))) || (await ask('java', ['-XshowSettings:properties', '-version']))
  if (!asked) return { missing: `Java was not found on this machine. ${howToGet}` }
  const property = (name: string): string => new RegExp(`^\\s*${name.replaceAll('.', '\\.')} = (.+)$`, 'm').exec(asked.err)?.[1]?.trim() ?? ''
  const [folder, version] = [property('java.home'), property('java.version')]
  if (Number.parseInt(version, 10) < oldest) return { missing: `The Java of this machine is ${version}; ${oldest} or newer is needed. ${howToGet}` }
  const ending = process.platform === 'win32' ? '.exe' : ''
  if (!existsSync(join(folder, 'bin', `javac${ending}`))) return { missing: `The Java of this machine (${version}) has no compiler: it is a JRE, not a JDK. ${howToGet}` }
  return { version, program: join(folder, 'bin', `java${ending}`), roots: [folder, ...settingFolders()], packagePaths: [] }
}

const flags = [
  // The first compiler only: most of a run is javac, and the second one's work on it would pay off long after the run has ended.
  `-Xmx${heapMb}m`, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-XX:ReservedCodeCacheSize=96m', '-XX:CompressedClassSpaceSize=96m', '-XX:MaxDirectMemorySize=64m', '-XX:-UsePerfData', '-XX:-CreateCoredumpOnCrash',
  '-XX:+ShowCodeDetailsInExceptionMessages', '-Dfile.encoding=UTF-8', '-Duser.language=en', '-Duser.timezone=UTC',
]
const jarOf = (kit: string): string => join(kit, 'harness.jar')
const archiveOf = (kit: string): string => join(kit, 'harness.jsa')

/** Run once so that the virtual machine learns which classes a run loads; uses what most answers do. */
const rehearsal = {
  nonce: 'rehearsal',
  entry: 'f',
  code: String.raw`import java.util.*;
import java.util.stream.*;
class Solution {
  record Pair(String name, int count) {}
  static List<String> f(List<String> words, int[] numbers, double share) {
    Map<String, Integer> counts = new HashMap<>();
    for (String one : words) counts.merge(one, 1, Integer::sum);
    Deque<Integer> queue = new ArrayDeque<>(List.of(numbers.length));
    StringBuilder text = new StringBuilder().append(queue.poll()).append(share);
    System.out.println(text + String.format("%.2f", Math.sqrt(share)));
    return counts.entrySet().stream().map(one -> new Pair(one.getKey(), one.getValue())).sorted(Comparator.comparing(Pair::name)).map(Pair::name).collect(Collectors.toList());
  }
}
`,
  cases: [{ argsText: '[["b","a","b"],[3,1],0.5]' }, { argsText: '[[],[],2]' }],
}

/**
 * The harness compiled, and an archive of the classes that compiling and running load (https://docs.oracle.com/en/java/javase/17/vm/class-data-sharing.html):
 * a run then starts in less than half the time. The archive holds the path of the jar, so neither may move. Without an archive the virtual machine runs as well.
 */
async function makeKit({ program }: Toolchain, folder: string): Promise<void> {
  if (folder.includes(delimiter)) throw new Error(`Java cannot run from a data folder with “${delimiter}” in its path (${folder}): start Dry Run with another one, --data DIR`)
  const tool = (name: string): string => join(dirname(program), basename(program).replace('java', name))
  const [source, classes] = [join(folder, 'Harness.java'), join(folder, 'classes')]
  await writeFile(source, javaHarness)
  if (!(await ask(tool('javac'), ['-nowarn', '-proc:none', '-encoding', 'UTF-8', '-d', classes, source]))) throw new Error('the Java of this machine could not compile what runs the cases; install the whole JDK anew')
  if (!(await ask(tool('jar'), ['--create', '--file', jarOf(folder), '-C', classes, '.']))) throw new Error('the Java of this machine has no working “jar” program; install the whole JDK anew')
  await Promise.all([source, classes].map((one) => rm(one, { recursive: true })))
  await ask(program, [...flags, `-XX:ArchiveClassesAtExit=${archiveOf(folder)}`, '-cp', jarOf(folder), 'Harness'], JSON.stringify(rehearsal))
}

/** The JDK of this machine: compiled once for each process, all cases in one virtual machine. */
export const java: MachineProgram = {
  id: 'java',
  title: 'Java',
  find,
  kit: { recipe: JSON.stringify([flags, rehearsal, javaHarness]), make: makeKit },
  files: {},
  args: (folder, kit) => {
    if (kit === null) throw new Error('the harness of Java was not compiled')
    return [...flags, `-Djava.io.tmpdir=${folder}`, `-Duser.home=${folder}`, `-Ddryrun.work=${folder}`, `-XX:SharedArchiveFile=${archiveOf(kit)}`, '-cp', jarOf(kit), 'Harness']
  },
  input: () => ({}),
  endsCases: false,
  memory: { addressBytes: 6 * 1024 * megabyte, how: `the virtual machine’s heap ends at ${heapMb} MB`, isOwn: true },
}
