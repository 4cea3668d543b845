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

    /** Keeps the beginning of what is printed; a flood costs no memory. */
    static final class Caught extends OutputStream {
        final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        @Override public synchronized void write(int one) { if (kept.size() < KEPT) kept.write(one); }
        @Override public synchronized void write(byte[] data, int from, int length) { kept.write(data, from, Math.max(0, Math.min(length, KEPT - kept.size()))); }
        synchronized String take() { String text = kept.toString(StandardCharsets.UTF_8); kept.reset(); return text; }
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

    static String describe(Throwable thrown) {
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
        if (!Modifier.isStatic(named.getModifiers())) throw new IllegalArgumentException("the method " + name + " must be static");
        if (named.getParameterCount() != count) throw new IllegalArgumentException(name + " takes " + named.getParameterCount() + " arguments, " + count + " were given");
        named.setAccessible(true);
        return named;
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
            Object[] args;
            try {
                entry = entryOf(Class.forName("Solution", false, new Loader(classes)), (String) job.get("entry"), ((List<?>) Values.parse((String) one.get("argsText"))).size());
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
            Object value = entry.invoke(null, args);
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
        int index = 0;
        for (Object each : (List<?>) job.get("cases")) {
            Outcome outcome = new Outcome();
            // A world as the case before found it; what its threads still print goes nowhere.
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            System.setProperties((Properties) properties.clone());
            if (work != null) empty(new File(work));
            Caught caught = new Caught();
            PrintStream printed = new PrintStream(caught, true, StandardCharsets.UTF_8);
            System.setOut(printed);
            System.setErr(printed);
            System.setIn(InputStream.nullInputStream());
            if (refusal != null) outcome.text = refusal;
            else {
                int at = index;
                Thread thread = new Thread(null, () -> call(classes, job, (Map<?, ?>) each, at, outcome), "case", 64L * 1024 * 1024);
                thread.start();
                thread.join();
            }
            printed.flush();
            if (outcome.text == null) outcome.text = error("raised", "Error", "the case ended without an outcome", 0);
            say("{\"type\":\"outcome\",\"index\":" + index + ",\"timeMs\":" + outcome.timeMs + (outcome.peakBytes >= 0 ? ",\"peakBytes\":" + outcome.peakBytes : "") + ",\"printed\":" + Values.quote(caught.take()) + "," + outcome.text + "}");
            // After that nothing of this virtual machine is to be relied on.
            if (outcome.text.startsWith("\"outcome\":\"memory\"")) Runtime.getRuntime().halt(3);
            index += 1;
        }
        say("{\"type\":\"done\"}");
        Runtime.getRuntime().halt(0);
    }
}
${javaValues}`
