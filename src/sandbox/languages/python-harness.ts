import { pythonTests } from '#sandbox/languages/python-tests'
import { pythonValues } from '#sandbox/languages/python-values'

/** The global under which the harness waits in the interpreter's image. */
export const harnessName = 'dry_run_harness'

/**
 * Runs inside Pyodide, once, when the interpreter's image is made; puts `prepare`, `call`, `collect` and `seal` under `harnessName`.
 * Everything it needs is bound to local names here, so that code which patches `json`, `print` or the builtins later changes
 * nothing in how its own values are written. Expected values are never in this interpreter.
 */
export const pythonHarness = String.raw`${pythonTests}
def _make_harness():
    import sys
    default_limit = sys.getrecursionlimit()
    import types, builtins, gc, random, json, time, atexit, errno, linecache, traceback
    import abc, array, bisect, cmath, collections, collections.abc, contextlib, copy, dataclasses, datetime, decimal, enum, fractions
    import functools, hashlib, heapq, io, itertools, math, numbers, operator, queue, re, statistics, string, struct, textwrap, typing
    from _json import encode_basestring_ascii as quote

    (str_, int_, float_, bool_, list_, tuple_, dict_, set_, frozenset_, type_, len_, id_, map_, repr_, isinstance_, sorted_, exec_, compile_, callable_, any_, min_, hasattr_) = (
        str, int, float, bool, list, tuple, dict, set, frozenset, type, len, id, map, repr, isinstance, sorted, exec, compile, callable, any, min, hasattr)
    (BaseException_, Exception_, SyntaxError_, MemoryError_, RecursionError_, SystemExit_, ValueError_, KeyError_, AssertionError_, OSError_) = (
        BaseException, Exception, SyntaxError, MemoryError, RecursionError, SystemExit, ValueError, KeyError, AssertionError, OSError)
    int_repr, float_repr, join, loads, deque_ = int.__repr__, float.__repr__, "".join, json.loads, collections.deque
    comma, mro, build_class, object_ = ",".join, type.mro, builtins.__build_class__, object
    function_type, coroutine_type = types.FunctionType, types.CoroutineType
    explain, run_exits, source_lines, set_digits = traceback.TracebackException, atexit._run_exitfuncs, linecache.cache, getattr(sys, "set_int_max_str_digits", None)
    module_type, modules, stdin, stdout, stderr = types.ModuleType, sys.modules, sys.stdin, sys.stdout, sys.stderr
    set_limit, seed, settrace, setprofile, is_traced = sys.setrecursionlimit, random.seed, sys.settrace, sys.setprofile, lambda gettrace=sys.gettrace, getprofile=sys.getprofile: gettrace() or getprofile()
    FILE = "solution.py"
    run_tests, open_ = _make_tester(), open
    test_files = {}
    DEPTH, NODES = 100, 1_000_000

${pythonValues}
    def read_tags(pairs):
        if len_(pairs) == 1:
            key, value = pairs[0]
            if key == "$float":
                return float_(value)
            if key == "$int":
                return int_(value)
            if key == "$tuple":
                return tuple_(value)
            if key == "$set":
                return set_(value)
            if key == "$dict":
                return {k: v for k, v in value}
        return dict_(pairs)

    def describe(error):
        line, place = None, ""
        if isinstance_(error, SyntaxError_) and error.filename == FILE:
            line = error.lineno
        else:
            trace = error.__traceback__
            while trace is not None:
                file = trace.tb_frame.f_code.co_filename
                if file == FILE:
                    line, place = trace.tb_lineno, ""
                elif file in test_files:
                    # A line of the assertion file is said in words: the one that is marked is the candidate's.
                    line, place = None, file + ", line " + int_repr(trace.tb_lineno) + ": "
                    text = test_files[file][trace.tb_lineno - 1 : trace.tb_lineno]
                trace = trace.tb_next
        try:
            message = str_.__str__(error.msg if isinstance_(error, SyntaxError_) else message_of(error))
        except BaseException_:
            message = ""
        if place and message == "" and isinstance_(error, AssertionError_) and text:
            message = text[0].strip()
        message = (place + message)[:2000]
        if isinstance_(error, SystemExit_):
            message = "the program called exit(" + message + ")"
        outcome = "memory" if isinstance_(error, MemoryError_) else "raised"
        name = type_.__getattribute__(type_(error), "__name__")
        return '{"outcome":"' + outcome + '","error":{"name":' + quote(name) + ',"message":' + quote(message) + ',"line":' + (int_repr(line) if line else "null") + "}}"

    def message_of(error):
        # As the interpreter would print it: with what may have been meant, with notes and the members of a group.
        plain_text = str_.__str__(str_(error))
        if isinstance_(error, OSError_) and error.errno == errno.EIO and not state.get("mode", {}).get("stdin"):
            return "there is no standard input here: what the code works on comes as arguments"
        try:
            whole = join(explain(type_(error), error, error.__traceback__).format_exception_only(show_group=True)).strip()
        except BaseException_:
            return plain_text
        at = whole.find(": " + plain_text) if plain_text else -1
        return whole[at + 2:] if at >= 0 else plain_text

    state = {}

    def prepare(code, entry, args_text, mode_text=""):
        """Empty, or why the code cannot be run, as JSON. A syntax error shows here, before the clock runs.
        The mode is a call when empty, else a whole program that reads standard input, or an assertion file."""
        state.clear()
        test_files.clear()
        set_limit(default_limit)
        seed(0)
        try:
            state["mode"] = loads(mode_text) if mode_text else {}
            state["args"] = loads(args_text, object_pairs_hook=read_tags)
            state["entry"] = entry
            source_lines[FILE] = (len_(code), None, code.splitlines(True), FILE)
            state["code"] = compile_(code, FILE, "exec", dont_inherit=True)
            return ""
        except BaseException_ as error:
            return describe(error)

    def run_program(module):
        main = modules["__main__"]
        modules["__main__"] = module
        sys.stdin = open_(0, "r", encoding="utf-8", closefd=False)
        try:
            exec_(state["code"], module.__dict__)
        except SystemExit_ as error:
            # Leaving with nothing or 0 is how many programs end.
            if error.code not in (None, 0):
                raise
        finally:
            run_exits()
            sys.stdin, modules["__main__"] = stdin, main

    def run_assertions(test):
        refuse_changes(" before its tests ran")
        test_files[test["file"]] = test["text"].splitlines()
        source_lines[test["file"]] = (len_(test["text"]), None, test["text"].splitlines(True), test["file"])
        nonce = test["nonce"]
        count = run_tests(test["text"], test["file"])
        refuse_changes("")
        return {"tests": count, "nonce": nonce}

    def refuse_changes(when):
        # Assertions hold only in an interpreter that is as it was: patched ones say nothing.
        if is_traced():
            raise Tampering("the code traces the interpreter")
        if is_sealed and (changed := changes()):
            raise Tampering("the code changed " + changed[:200] + " of the interpreter" + when)

    is_sealed = []

    def is_everything(equals, one):
        try:
            return bool_(equals(one, object_()))
        except BaseException_:
            return False

    def build(body, name, *bases, **named):
        """Classes of code under test: an object that says it equals what it has never seen would satisfy every assertion."""
        kind = build_class(body, name, *bases, **named)
        equals = kind.__dict__.get("__eq__") if isinstance_(kind, type_) else None
        if type_(equals) is function_type:
            def __eq__(self, other):
                said = equals(self, other)
                if said and type_(other) in plain and is_everything(equals, self):
                    raise Tampering("an object of class " + name + " says that it equals everything")
                return said
            kind.__eq__ = __eq__
        return kind

    def call():
        try:
            mode = state["mode"]
            if mode.get("stdin"):
                run_program(module_type("__main__"))
                return
            name = mode.get("module") or "solution"
            module = modules[name] = module_type(name)
            if mode.get("test"):
                module.__dict__["__builtins__"] = {**builtins.__dict__, "__build_class__": build}
            exec_(state["code"], module.__dict__)
            if mode.get("test"):
                state["value"] = run_assertions(mode["test"])
                return
            entry = module.__dict__.get(state["entry"])
            kind = module.__dict__.get("Solution")
            if entry is None and isinstance_(kind, type_) and hasattr_(kind, state["entry"]):
                entry = getattr(kind(), state["entry"])
            if not callable_(entry):
                message = "there is no function named " + state["entry"] if entry is None else state["entry"] + " is not a function"
                state["text"] = '{"outcome":"raised","error":{"name":"NameError","message":' + quote(message) + ',"line":null}}'
                return
            value = entry(*state["args"])
            if type_(value) is coroutine_type:
                import asyncio
                value = asyncio.run(value)
            state["value"] = value
        except BaseException_ as error:
            # Whoever traces the interpreter would see, and change, what is said of them.
            settrace(None)
            setprofile(None)
            state["text"] = describe(error)
        finally:
            try:
                stdout.flush()
                stderr.flush()
            except BaseException_:
                pass

    def collect():
        text = state.get("text")
        if text is None:
            try:
                if set_digits:
                    set_digits(0)
                inner = write(state.get("value"), 0, [NODES])
                if len_(inner) > 4_000_000:
                    raise Unwritable("the returned value is too large to compare: " + int_repr(len_(inner)) + " characters")
                text = '{"outcome":"returned"}\n' + inner
            except Unwritable as error:
                text = '{"outcome":"raised","error":{"name":"ValueError","message":' + quote(str_(error)) + ',"line":null}}'
            except BaseException_ as error:
                text = describe(error)
        state.clear()
        modules.pop("solution", None)
        return text

    # What the interpreter looked like before anybody's code ran.
    snapshots = []

    def watch(owner_dict):
        snapshots.append((owner_dict, tuple_(map_(id_, owner_dict.values())), dict_(owner_dict)))

    def seal():
        """Takes the ways to the page out, then remembers every module and class."""
        for one in sys.meta_path:
            # The finder outlives its place: somebody who looks at every object finds it.
            if type_(one).__name__ == "JsFinder":
                one.jsproxies.clear()
        sys.meta_path[:] = [one for one in sys.meta_path if type_(one).__name__ != "JsFinder"]
        for one in gc.get_objects():
            if type_(one) is dict_:
                for name, value in list_(one.items()):
                    if type_(value).__name__ == "JsProxy":
                        one[name] = None
            elif type_(one) is function_type:
                functions.append((one, one.__code__, one.__defaults__, one.__kwdefaults__))
        for name in list_(modules):
            if name.split(".")[0] in ("js", "pyodide_js", "pyodide", "_pyodide", "_pyodide_core"):
                modules[name] = None
        for name in ("js", "pyodide_js", "pyodide", "_pyodide", "_pyodide_core", "micropip"):
            modules[name] = None
        seen = set_()
        for module in list_(modules.values()):
            if module is None or not hasattr_(module, "__dict__") or not isinstance_(module.__dict__, dict_):
                continue
            spot = module.__dict__
            watch(spot)
            for one in list_(spot.values()):
                # Heap types that are not immutable: the classes somebody can patch.
                if isinstance_(one, type_) and id_(one) not in seen and one.__flags__ & 512 and not one.__flags__ & 256:
                    seen.add(id_(one))
                    watch(one.__dict__)
        state["modules"] = None
        state.clear()
        known.update(modules)
        is_sealed.append(True)

    known = {}
    # Every function that stood, the harness's own too, with what it does: code put into one in place leaves its identity as it was.
    functions = []

    def changes():
        """Names what of the interpreter's own was replaced; empty when nothing was."""
        changed = []
        for owner_dict, ids, saved in snapshots:
            if tuple_(map_(id_, owner_dict.values())) != ids:
                changed += [name for name, value in saved.items() if owner_dict.get(name, state) is not value]
        changed += [one.__name__ for one, code, defaults, named in functions if one.__code__ is not code or one.__defaults__ is not defaults or one.__kwdefaults__ is not named]
        changed += [name for name, module in known.items() if modules.get(name, state) is not module]
        return " ".join(map_(str_, changed))

    return prepare, call, collect, seal

import sys
sys.stdout.reconfigure(line_buffering=True)
sys.stderr.reconfigure(line_buffering=True)
${harnessName} = _make_harness()
del _make_harness, _make_tester, sys
`
