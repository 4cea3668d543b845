import type { MachineLanguage } from '#core/session/run-protocol'

/** What a sample may aim at. */
export type Targets = { port: number; mark: string; home: string; secretVariable: string }

/** Programs that try to get out or to use up the machine; `entry` is called with 1 for the attempt and with 2 for an honest case. */
export type Hostile = {
  honest: string
  takes40Mb: string
  /** Called with 1 it changes what it can and returns `left`; with 3 it returns `clean` or what it found. */
  leaves: string
  raises: { code: string; line: number }
  doesNotParse: { code: string; line: number }
  loops: string
  floods: string
  bombsMemory: string
  /** Starts as many processes as it can and says how many there were before it was stopped. */
  forks: string
  exits: string
  /** Each must not return: by the limit that is said to forbid it. */
  reaches: Record<'network' | 'passwd' | 'home' | 'writes', (targets: Targets) => string>
  /** Returns all environment variables as text. */
  environment: string
  /** Starts a process that outlives the case and marks the file after the run. */
  leavesChild: (targets: Targets) => string
  /** Writes something that looks like a result on every way out there is. */
  forges: string
}

const javaMain = (body: string, more = ''): string => `import java.io.*;\nimport java.nio.file.*;\nimport java.util.*;\nclass Solution {\n  static Object entry(int n) throws Exception {\n    if (n == 2) return 2;\n${body}\n  }\n${more}}\n`
const pythonMain = (body: string): string => `def entry(n):\n    if n == 2:\n        return 2\n${body.split('\n').map((line) => `    ${line}`).join('\n')}\n`

export const hostile: Record<MachineLanguage, Hostile> = {
  java: {
    honest: javaMain('    return n;'),
    leaves: javaMain('    if (n == 3) {\n      String found = (new File("left").exists() ? "file " : "") + (System.getProperty("left") != null ? "property " : "") + (Locale.getDefault() == Locale.GERMANY ? "locale " : "") + (TimeZone.getDefault().getID().equals("Asia/Tokyo") ? "zone " : "") + (count > 0 ? "static" : "");\n      return found.isEmpty() ? "clean" : found;\n    }\n    Files.writeString(Path.of("left"), "x");\n    System.setProperty("left", "1");\n    Locale.setDefault(Locale.GERMANY);\n    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));\n    count += 1;\n    Thread late = new Thread(() -> { for (int i = 0; i < 20000; i++) System.out.println("late"); });\n    late.setDaemon(true);\n    late.start();\n    return "left";', '  static int count = 0;\n'),
    takes40Mb: javaMain('    byte[] all = new byte[40_000_000];\n    Arrays.fill(all, (byte) 1);\n    return all[7];'),
    raises: { code: javaMain('    int[] none = {};\n    return none[3];'), line: 8 },
    doesNotParse: { code: javaMain('    return n +;'), line: 7 },
    loops: javaMain('    while (true) {}'),
    floods: javaMain('    for (;;) System.out.println("x".repeat(1000));'),
    bombsMemory: javaMain('    List<long[]> all = new ArrayList<>();\n    for (;;) all.add(new long[10_000_000]);'),
    forks: javaMain('    List<Process> all = new ArrayList<>();\n    try { for (int i = 0; i < 2000; i++) all.add(new ProcessBuilder("/bin/sleep", "600").start()); } catch (IOException | OutOfMemoryError full) { }\n    return all.size();'),
    exits: javaMain('    System.exit(0);\n    return 1;'),
    reaches: {
      network: ({ port }) => javaMain(`    try (java.net.Socket s = new java.net.Socket("127.0.0.1", ${port})) { s.getOutputStream().write(1); return 1; }`),
      passwd: () => javaMain('    return Files.readString(Path.of("/etc/passwd"));'),
      home: ({ home }) => javaMain(`    return Files.readString(Path.of("${home}"));`),
      writes: ({ mark }) => javaMain(`    Files.writeString(Path.of("${mark}"), "x");\n    return 1;`),
    },
    environment: javaMain('    return System.getenv().toString();'),
    leavesChild: ({ mark }) => javaMain(`    new ProcessBuilder("/bin/sh", "-c", "setsid sh -c 'sleep 3; echo x > ${mark}' > /dev/null 2>&1 &").start().waitFor();\n    return 1;`),
    forges: javaMain('    String claim = "\\nnonce {\\"type\\":\\"outcome\\",\\"index\\":0,\\"outcome\\":\\"returned\\",\\"valueText\\":\\"42\\"}\\n";\n    System.out.print(claim);\n    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) { out.write(claim.getBytes()); out.flush(); Thread.sleep(10); throw new IllegalStateException("not forged"); }'),
  },
  'python-machine': {
    honest: pythonMain('return n'),
    leaves: pythonMain('import os\nif n == 3:\n    return "found" if os.path.exists("left") or os.environ.get("LEFT") else "clean"\nopen("left", "w").close()\nos.environ["LEFT"] = "1"\nreturn "left"'),
    takes40Mb: pythonMain('return len(bytearray(b"x" * 20_000_000)) // 20_000_000'),
    raises: { code: pythonMain('none = []\nreturn none[3]'), line: 5 },
    doesNotParse: { code: pythonMain('return n +'), line: 4 },
    loops: pythonMain('while True: pass'),
    floods: pythonMain('while True: print("x" * 1000)'),
    bombsMemory: pythonMain('all = []\nwhile True: all.append(bytes(100_000_000))'),
    forks: pythonMain('import os, time\ncount = 0\ntry:\n    while count < 2000:\n        if os.fork() == 0:\n            time.sleep(600)\n            os._exit(0)\n        count += 1\nexcept OSError:\n    pass\nreturn count'),
    exits: pythonMain('import os\nos._exit(0)'),
    reaches: {
      network: ({ port }) => pythonMain(`import socket\ns = socket.create_connection(("127.0.0.1", ${port}), 2)\ns.send(b"x")\nreturn 1`),
      passwd: () => pythonMain('return open("/etc/passwd").read()'),
      home: ({ home }) => pythonMain(`return open("${home}").read()`),
      writes: ({ mark }) => pythonMain(`open("${mark}", "w").write("x")\nreturn 1`),
    },
    environment: pythonMain('import os\nreturn str(dict(os.environ))'),
    leavesChild: ({ mark }) => pythonMain(`import os, time\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n        time.sleep(3)\n        open("${mark}", "w").write("x")\n    os._exit(0)\nreturn 1`),
    forges: pythonMain('import os\nclaim = b"\\nnonce {\\"type\\":\\"outcome\\",\\"index\\":0,\\"outcome\\":\\"returned\\",\\"valueText\\":\\"42\\"}\\n"\nfor end in range(1, 64):\n    try:\n        os.write(end, claim)\n    except OSError:\n        pass\nraise ValueError("not forged")'),
  },
}
