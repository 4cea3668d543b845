import { javaValues } from '#main/runner/languages/java-values'

/**
 * Compiled once by the machine's JDK. Compiles `Solution` in memory, then runs every case on a thread of its own in a fresh class loader, so that
 * static state does not outlive a case. Results leave on the process's real standard output, on lines that begin with the job's nonce; what the candidate prints is
 * caught before. A case over its limit is ended from outside, with the whole process.
 */
export const javaHarness = String.raw`
import java.io.*;
import java.lang.management.*;
import java.lang.reflect.*;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.*;
import javax.tools.*;

public class Harness {
    static final int KEPT = 65_536;
    static final PrintStream channel = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    static String nonce = "";

    static void say(String json) {
        channel.print("\n" + nonce + " " + json + "\n");
        channel.flush();
    }

    /** A case's threads, those they start included: what they still print when it is over is not of the next one. */
    static final class CaseThreads extends ThreadGroup {
        CaseThreads() { super("case"); }
        boolean mayPrint() {
            for (ThreadGroup one = Thread.currentThread().getThreadGroup(); one != null; one = one.getParent()) if (one instanceof CaseThreads) return one == this;
            return true;
        }
    }

    /** Keeps the beginning of what is printed, and hands it over while the case runs: one that is ended from outside has no last word. A flood costs no memory. */
    static final class Caught extends OutputStream {
        static final long PAUSE = 50_000_000;
        final int index;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private int left = KEPT;
        private long handedAt = System.nanoTime() - PAUSE;
        private boolean isOver = false;
        final CaseThreads threads = new CaseThreads();
        Caught(int index) { this.index = index; }
        @Override public synchronized void write(int one) { if (left > 0 && threads.mayPrint()) { kept.write(one); left--; } }
        @Override public synchronized void write(byte[] data, int from, int length) {
            if (!threads.mayPrint()) return;
            int taken = Math.max(0, Math.min(length, left));
            kept.write(data, from, taken);
            left -= taken;
        }
        private String take() { String text = kept.toString(StandardCharsets.UTF_8); kept.reset(); return text; }
        /** At once when nothing was handed over for a while, so that what is printed before a loop is heard; else by the thread that calls this again. */
        @Override public synchronized void flush() {
            if (isOver || kept.size() == 0 || System.nanoTime() - handedAt < PAUSE) return;
            handedAt = System.nanoTime();
            say("{\"type\":\"printed\",\"index\":" + index + ",\"printed\":" + Values.quote(take()) + "}");
        }
        /** The case's last word; from here on nothing of it is heard. */
        synchronized void end(Outcome outcome) {
            isOver = true;
            say("{\"type\":\"outcome\",\"index\":" + index + ",\"timeMs\":" + outcome.timeMs + (outcome.peakBytes >= 0 ? ",\"peakBytes\":" + outcome.peakBytes : "") + ",\"printed\":" + Values.quote(take()) + "," + outcome.text + "}");
        }
    }
    static volatile Caught current;

    static void handOver() {
        for (;;) {
            try { Thread.sleep(50); } catch (InterruptedException again) { continue; }
            Caught one = current;
            if (one != null) one.flush();
        }
    }

    static final class Source extends SimpleJavaFileObject {
        final String text;
        Source(String text) { super(URI.create("string:///Solution.java"), Kind.SOURCE); this.text = text; }
        @Override public CharSequence getCharContent(boolean ignored) { return text; }
    }
    static final class Compiled extends SimpleJavaFileObject {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Compiled(String name) { super(URI.create("mem:///" + name.replace('.', '/') + ".class"), Kind.CLASS); }
        @Override public OutputStream openOutputStream() { return bytes; }
    }

    /** Each case loads the classes anew and sees neither this harness nor anything but the platform. */
    static final class Loader extends ClassLoader {
        final Map<String, Compiled> classes;
        Loader(Map<String, Compiled> classes) { super(ClassLoader.getPlatformClassLoader()); this.classes = classes; }
        @Override protected Class<?> findClass(String name) throws ClassNotFoundException {
            Compiled found = classes.get(name);
            if (found == null) throw new ClassNotFoundException(name);
            byte[] bytes = found.bytes.toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    static String error(String outcome, String name, String message, long line) {
        String text = message == null ? "" : message.length() > 2000 ? message.substring(0, 2000) : message;
        return "\"outcome\":\"" + outcome + "\",\"error\":{\"name\":" + Values.quote(name) + ",\"message\":" + Values.quote(text) + ",\"line\":" + (line > 0 ? Long.toString(line) : "null") + "}";
    }

    static String describe(Throwable told) {
        Throwable thrown = told;
        // What a static initializer threw says more than that it threw.
        while ((thrown instanceof ExceptionInInitializerError || thrown instanceof NoClassDefFoundError) && thrown.getCause() != null) thrown = thrown.getCause();
        long line = 0;
        for (StackTraceElement at : thrown.getStackTrace()) if ("Solution.java".equals(at.getFileName())) { line = at.getLineNumber(); break; }
        return error(thrown instanceof OutOfMemoryError ? "memory" : "raised", thrown.getClass().getSimpleName(), thrown.getMessage(), line);
    }

    /** Why the code does not compile, or null; the classes are put into the map. */
    static String compile(String code, Map<String, Compiled> into) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavaFileManager files = new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(said, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            @Override public JavaFileObject getJavaFileForOutput(Location at, String name, JavaFileObject.Kind kind, FileObject near) {
                Compiled made = new Compiled(name);
                into.put(name, made);
                return made;
            }
        };
        boolean isGood = compiler.getTask(null, files, said, List.of("-proc:none", "-nowarn", "-g"), null, List.of(new Source(code))).call();
        if (isGood) return null;
        for (Diagnostic<?> one : said.getDiagnostics()) {
            if (one.getKind() == Diagnostic.Kind.ERROR) return error("raised", "CompileError", one.getMessage(Locale.ENGLISH), one.getLineNumber());
        }
        return error("raised", "CompileError", "the code does not compile", 0);
    }

    static Method entryOf(Class<?> solution, String name, int count) {
        Method named = null;
        for (Method one : solution.getDeclaredMethods()) {
            if (!one.getName().equals(name) || one.isSynthetic()) continue;
            if (named == null || one.getParameterCount() == count) named = one;
        }
        if (named == null) throw new IllegalArgumentException("class Solution has no method named " + name);
        if (named.getParameterCount() != count) throw new IllegalArgumentException(name + " takes " + named.getParameterCount() + " arguments, " + count + " were given");
        named.setAccessible(true);
        return named;
    }

    /** What the entry is called on is made by it; null for a static one. */
    static Constructor<?> makerOf(Method entry) {
        if (Modifier.isStatic(entry.getModifiers())) return null;
        try {
            Constructor<?> maker = entry.getDeclaringClass().getDeclaredConstructor();
            maker.setAccessible(true);
            return maker;
        } catch (NoSuchMethodException none) {
            throw new IllegalArgumentException("class Solution needs a constructor without arguments, or " + entry.getName() + " must be static");
        }
    }

    /** Filled by a case's thread. */
    static final class Outcome { volatile String text; volatile double timeMs; volatile long peakBytes = -1; }

    static final List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(one -> one.getType() == MemoryType.HEAP).toList();

    /** Of the heap, in bytes, what was not yet collected included. */
    static long heapBytes(boolean isPeak) {
        long total = 0;
        for (MemoryPoolMXBean one : heap) total += (isPeak ? one.getPeakUsage() : one.getUsage()).getUsed();
        return total;
    }

    static void call(Map<String, Compiled> classes, Map<?, ?> job, Map<?, ?> one, int index, Outcome outcome) {
        long began = 0, before = 0;
        try {
            Method entry;
            Constructor<?> maker;
            Object[] args;
            try {
                entry = entryOf(Class.forName("Solution", false, new Loader(classes)), (String) job.get("entry"), ((List<?>) Values.parse((String) one.get("argsText"))).size());
                maker = makerOf(entry);
                args = Values.convertAll((List<?>) Values.parse((String) one.get("argsText")), entry.getGenericParameterTypes());
            } catch (IllegalArgumentException wrong) {
                outcome.text = error("raised", "EntryError", wrong.getMessage(), 0);
                return;
            } catch (ClassNotFoundException gone) {
                outcome.text = error("raised", "EntryError", "there is no class Solution", 0);
                return;
            }
            say("{\"type\":\"begin\",\"index\":" + index + "}");
            // What was left before the case would otherwise be collected within it, and hide as much of its own.
            System.gc();
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            before = heapBytes(false);
            began = System.nanoTime();
            Object value = entry.invoke(maker == null ? null : maker.newInstance(), args);
            outcome.timeMs = (System.nanoTime() - began) / 1e6;
            say("{\"type\":\"end\",\"index\":" + index + "}");
            outcome.text = "\"outcome\":\"returned\",\"valueText\":" + Values.quote(Values.write(value));
        } catch (InvocationTargetException thrown) {
            outcome.timeMs = (System.nanoTime() - began) / 1e6;
            outcome.text = describe(thrown.getCause());
        } catch (Throwable thrown) {
            if (began > 0 && outcome.timeMs == 0) outcome.timeMs = (System.nanoTime() - began) / 1e6;
            outcome.text = describe(thrown);
        } finally {
            if (began > 0) outcome.peakBytes = Math.max(0, heapBytes(true) - before);
        }
    }

    /** The job's own folder, as it is told; without one nothing is ever deleted. */
    static final String work = System.getProperty("dryrun.work");

    static void empty(File folder) {
        File[] all = folder.listFiles();
        if (all == null) return;
        for (File one : all) {
            if (one.isDirectory() && !java.nio.file.Files.isSymbolicLink(one.toPath())) empty(one);
            one.delete();
        }
    }

    public static void main(String[] none) throws Exception {
        Map<?, ?> job = (Map<?, ?>) Values.parse(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        nonce = (String) job.get("nonce");
        Map<String, Compiled> classes = new HashMap<>();
        String refusal = compile((String) job.get("code"), classes);
        say("{\"type\":\"started\"}");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Properties properties = (Properties) System.getProperties().clone();
        Thread hands = new Thread(Harness::handOver, "prints");
        hands.setDaemon(true);
        hands.start();
        int index = 0;
        for (Object each : (List<?>) job.get("cases")) {
            Outcome outcome = new Outcome();
            // A world as the case before found it; what its threads still print goes nowhere.
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            System.setProperties((Properties) properties.clone());
            if (work != null) empty(new File(work));
            Caught caught = new Caught(index);
            current = caught;
            PrintStream printed = new PrintStream(caught, true, StandardCharsets.UTF_8);
            System.setOut(printed);
            System.setErr(printed);
            System.setIn(InputStream.nullInputStream());
            if (refusal != null) outcome.text = refusal;
            else {
                int at = index;
                Thread thread = new Thread(caught.threads, () -> call(classes, job, (Map<?, ?>) each, at, outcome), "case", 64L * 1024 * 1024);
                thread.start();
                thread.join();
            }
            printed.flush();
            if (outcome.text == null) outcome.text = error("raised", "Error", "the case ended without an outcome", 0);
            caught.end(outcome);
            // After that nothing of this virtual machine is to be relied on.
            if (outcome.text.startsWith("\"outcome\":\"memory\"")) Runtime.getRuntime().halt(3);
            index += 1;
        }
        say("{\"type\":\"done\"}");
        Runtime.getRuntime().halt(0);
    }
}
${javaValues}`
