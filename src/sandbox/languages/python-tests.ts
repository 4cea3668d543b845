/**
 * Runs an assertion file: `unittest` classes, `test_*` functions and `Test*` classes as pytest finds them, or plain assertions at the top level. In the place of pytest,
 * where it is not installed, stands what exercises use of it: raises, approx, fixture, skip, fail and the marks parametrize, skip, skipif (other marks say nothing).
 * Everything is bound before any candidate's code runs.
 */
export const pythonTests = String.raw`
def _make_tester():
    import sys, types, inspect, itertools, math, re, unittest
    TestCase, TestResult, Loader, SkipTest = unittest.TestCase, unittest.TestResult, unittest.TestLoader, unittest.SkipTest
    run_suite, module_type, modules, signature, exec_, compile_ = unittest.TestSuite.run, types.ModuleType, sys.modules, inspect.signature, exec, compile
    isinstance_, issubclass_, type_, list_, dict_, str_, len_, callable_, getattr_, vars_ = isinstance, issubclass, type, list, dict, str, len, callable, getattr, vars
    BaseException_, Exception_, AssertionError_, product = BaseException, Exception, AssertionError, itertools.product

    class Raises:
        def __init__(self, expected, match=None):
            self.expected, self.match, self.value = expected, match, None

        def __enter__(self):
            return self

        def __exit__(self, kind, value, trace):
            if kind is None:
                raise AssertionError_("DID NOT RAISE " + str_(self.expected))
            if not issubclass_(kind, self.expected):
                return False
            self.type, self.value = kind, value
            if self.match is not None and not re.search(self.match, str_(value)):
                raise AssertionError_("the message %r does not match %r" % (str_(value), self.match))
            return True

    def raises(expected, *args, match=None, **named):
        context = Raises(expected, match)
        if not args:
            return context
        with context:
            args[0](*args[1:], **named)
        return context

    class Approx:
        __hash__ = None
        __array_ufunc__ = None

        def __init__(self, wanted, rel, abs_, nan_ok):
            self.wanted, self.rel, self.abs, self.nan_ok = wanted, rel, abs_, nan_ok

        def __eq__(self, other):
            return self.fits(other, self.wanted)

        def __repr__(self):
            return "approx(" + repr(self.wanted) + ")"

        def fits(self, got, want):
            if isinstance_(want, dict_):
                return isinstance_(got, dict_) and got.keys() == want.keys() and all(self.fits(got[key], want[key]) for key in want)
            if hasattr(want, "__len__") and not isinstance_(want, str_):
                return len_(got) == len_(want) and all(self.fits(one, two) for one, two in zip(got, want))
            if want is None or isinstance_(want, (bool, str_)):
                return got == want
            if want != want:
                return self.nan_ok and got != got
            rel = 1e-6 if self.rel is None and self.abs is None else self.rel or 0
            return got == want or (not math.isinf(want) and abs(got - want) <= max(rel * abs(want), 1e-12 if self.abs is None else self.abs))

    def make_pytest():
        made = module_type("pytest")

        def keep(name):
            def mark(*args, **named):
                def put(target):
                    target.__dict__.setdefault("__marks", []).append((name, args, named)) if not isinstance_(target, type_) else setattr(target, "__marks", [*getattr_(target, "__marks", []), (name, args, named)])
                    return target
                return put(args[0]) if len_(args) == 1 and not named and callable_(args[0]) and name != "parametrize" else put
            return mark

        class Marks:
            def __getattr__(self, name):
                return keep(name)

        def fixture(given=None, **named):
            def put(target):
                target.is_fixture = True
                return target
            return put(given) if callable_(given) else put

        def skip(reason="", **named):
            raise SkipTest(reason)

        def fail(reason="", **named):
            raise AssertionError_(reason)

        def param(*values, **named):
            return values[0] if len_(values) == 1 else values

        made.raises, made.mark, made.fixture, made.skip, made.fail, made.param = raises, Marks(), fixture, skip, fail, param
        made.approx = lambda wanted, rel=None, abs=None, nan_ok=False: Approx(wanted, rel, abs, nan_ok)
        return made

    def marks_of(one):
        return getattr_(one, "__marks", [])

    def is_skipped(one):
        return any(name == "skip" or (name == "skipif" and args and args[0]) for name, args, _ in marks_of(one))

    def variants(one):
        """Arguments of each call that parametrize asks for."""
        axes = []
        for name, args, named in marks_of(one):
            if name == "parametrize":
                names = [part.strip() for part in args[0].split(",")] if isinstance_(args[0], str_) else list_(args[0])
                axes.append([dict_(zip(names, values if len_(names) > 1 else [values])) for values in args[1]])
        return [{key: value for part in parts for key, value in part.items()} for parts in product(*axes)]

    def call_with(one, given, fixtures):
        def value_of(name):
            found = fixtures[name]
            made = call_with(found, {}, fixtures)
            return next(made) if inspect.isgenerator(made) else made
        wanted = {name: value_of(name) for name in signature(one).parameters if name not in given and name in fixtures}
        return one(**given, **wanted)

    def run_function(one, fixtures):
        if is_skipped(one):
            return 0
        count = 0
        for given in variants(one):
            try:
                call_with(one, given, fixtures)
                count += 1
            except SkipTest:
                pass
        return count

    def run_plain_class(kind, fixtures):
        count = 0
        for name in [name for name in vars_(kind) if name.startswith("test")]:
            made = kind()
            before, after = getattr_(made, "setup_method", None), getattr_(made, "teardown_method", None)
            if before is not None:
                call_with(before, {}, {}) if not signature(before).parameters else before(None)
            try:
                count += run_function(getattr_(made, name), fixtures)
            finally:
                if after is not None:
                    call_with(after, {}, {}) if not signature(after).parameters else after(None)
        return count

    class Keeping(TestResult):
        """The first failure as it was raised, so that its line is known."""
        first = None

        def keep(self, test, error):
            if self.first is None:
                self.first = (test.id().rpartition(".")[2], error[1])

        def addFailure(self, test, error):
            self.keep(test, error)

        def addError(self, test, error):
            self.keep(test, error)

        def addSubTest(self, test, inner, error):
            if error is not None:
                self.keep(test, error)

        def addUnexpectedSuccess(self, test):
            self.keep(test, (None, AssertionError_("passed although it was expected to fail"), None))

        skips = 0

        def addSkip(self, test, reason):
            self.skips += 1

    def run_unittest(kind):
        result = Keeping()
        run_suite(Loader().loadTestsFromTestCase(kind), result)
        if result.first is not None:
            name, error = result.first
            if isinstance_(error, AssertionError_):
                error.args = (name + ": " + " ".join(str_(one) for one in error.args),)
            raise error
        return result.testsRun - result.skips

    def run_tests(text, file):
        """How many tests ran and held. Raises the first that does not hold, whatever it is."""
        if "pytest" not in modules:
            try:
                __import__("pytest")
            except ImportError:
                modules["pytest"] = make_pytest()
        space = module_type("test_" + file.rpartition("/")[2].rpartition(".")[0]).__dict__
        code = compile_(text, file, "exec", dont_inherit=True)
        exec_(code, space)
        own = [(name, one) for name, one in list_(space.items()) if getattr_(one, "__module__", None) == space["__name__"]]
        fixtures = {name: one for name, one in space.items() if getattr_(one, "is_fixture", False) is True}
        count, is_found = 0, False
        for name, one in own:
            if isinstance_(one, type_) and issubclass_(one, TestCase):
                is_found, count = True, count + run_unittest(one)
            elif isinstance_(one, type_) and name.startswith("Test"):
                is_found, count = True, count + run_plain_class(one, fixtures)
            elif callable_(one) and name.startswith("test") and not isinstance_(one, type_):
                is_found, count = True, count + run_function(one, fixtures)
        # A file of plain assertions is one test, which held when the file came to its end.
        return count if is_found else int("assert" in text)

    return run_tests
`
