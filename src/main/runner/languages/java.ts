import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
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

/** The JDK of this machine: compiled once for each process, all cases in one virtual machine. */
export const java: MachineProgram = {
  id: 'java',
  title: 'Java',
  find,
  files: { 'Harness.java': javaHarness },
  args: (folder) => [
    `-Xmx${heapMb}m`, '-XX:+UseSerialGC', '-XX:ReservedCodeCacheSize=96m', '-XX:CompressedClassSpaceSize=96m', '-XX:MaxDirectMemorySize=64m', '-XX:-UsePerfData', '-XX:-CreateCoredumpOnCrash',
    '-XX:+ShowCodeDetailsInExceptionMessages', '-Dfile.encoding=UTF-8', '-Duser.language=en', '-Duser.timezone=UTC', `-Djava.io.tmpdir=${folder}`, `-Duser.home=${folder}`, 'Harness.java',
  ],
  input: () => ({}),
  memory: { addressBytes: 6 * 1024 * megabyte, how: `the virtual machine’s heap ends at ${heapMb} MB`, isOwn: true },
}
