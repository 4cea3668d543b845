/**
 * Runs in the machine's Python. The first process reads the job, imports the packages, and never runs a candidate's code: for each case it forks, and the
 * child has no way to the channel on which results are told. Lines there begin with the job's nonce. The values are written by the sandbox's own harness.
 */
export const pythonMachineHarness = String.raw`
import importlib, json, os, resource, secrets, select, shutil, signal, sys, time

KEPT, VALUE = 65_536, 4_000_000
GRACE = 0.1
# Of the most memory held, as the system counts it.
UNIT = 1 if sys.platform == "darwin" else 1024
LOG = []


def read_job():
    job = json.loads(sys.stdin.buffer.read().decode())
    channel = os.dup(1)
    LOG.append(os.dup(2))
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nothing, number)
    return job, channel


def write_all(number, data):
    while data:
        data = data[os.write(number, data):]


def case_of(job, one, harness, ends, token):
    """In the child: runs one case and claims its outcome. Never returns."""
    prepare, call, collect, seal = harness
    write, clock, leave, used = write_all, time.perf_counter, os._exit, resource.getrusage
    for number, end in ends["dup"]:
        os.dup2(end, number)
    for end in ends["close"]:
        os.close(end)
    claim = ends["claim"]
    if one["isTest"]:
        # Here and not before, since forking itself changes modules.
        seal()
    text = str(prepare(job["code"], job["entry"], one["argsText"] or "[]", one["mode"]))
    spent, before = 0.0, used(resource.RUSAGE_SELF).ru_maxrss
    if text == "":
        write(claim, b"b")
        began = clock()
        call()
        spent = clock() - began
        write(claim, b"e")
        text = str(collect())
    write(claim, (token + " " + repr(spent * 1000) + " " + str(before) + "\n" + text).encode())
    leave(0)


class Taken:
    """What a child wrote, up to a limit; the rest is read and dropped, so that a flood costs no memory."""

    def __init__(self, end, limit):
        self.end, self.limit, self.data, self.is_cut, self.is_open = end, limit, bytearray(), False, True
        os.set_blocking(end, False)

    def read(self):
        try:
            data = os.read(self.end, 65_536)
        except BlockingIOError:
            return False
        if not data:
            self.is_open = False
            return False
        room = self.limit - len(self.data)
        self.is_cut = self.is_cut or len(data) > room
        self.data += data[:room]
        return True

    def close(self):
        while self.is_open and self.read() and not self.is_cut:
            pass
        os.close(self.end)


def ended_early(status, is_late):
    if is_late:
        return {"outcome": "timeout"}
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        if number == signal.SIGKILL:
            return {"outcome": "memory", "error": {"name": "MemoryError", "message": "the system ended the program, most likely for its memory", "line": None}}
        if number == signal.SIGXCPU:
            return {"outcome": "timeout"}
        return {"outcome": "raised", "error": {"name": "Crash", "message": "the program crashed (signal %d)" % number, "line": None}}
    message = "the program ended itself with exit code %d before the case was through" % os.WEXITSTATUS(status)
    return {"outcome": "raised", "error": {"name": "SystemExit", "message": message, "line": None}}


def read_claim(claim, token, status, is_late, peak):
    data = bytes(claim.data)
    head, _, text = (data[2:] if data[:2] == b"be" else data).decode("utf-8", "replace").partition("\n")
    name, spent, before = (head.split(" ") + ["", ""])[:3]
    if name != token or claim.is_cut:
        return ended_early(status, is_late)
    outcome, _, value = text.partition("\n")
    return {**json.loads(outcome), "valueText": value or None, "timeMs": float(spent), "peakBytes": max(0, peak - int(before)) * UNIT}


def watch(job, claim, taken, pid, say, index):
    """Until the child is gone. A case over its limit ends here; whatever it started ends with it where this process is the first of its own space."""
    began, is_ended, status, deadline = None, False, None, time.monotonic() + 20
    peak = None
    is_late = False
    while status is None:
        ends = [one.end for one in (claim, *taken) if one.is_open]
        ready, _, _ = select.select(ends, [], [], 0.02) if ends else ([], [], time.sleep(0.005))
        for one in (claim, *taken):
            if one.end in ready:
                one.read()
        if began is None and claim.data[:1] == b"b":
            began = time.monotonic()
            deadline = began + job["timeLimitMs"] / 1000 + GRACE
            say({"type": "begin", "index": index})
        if not is_ended and claim.data[:2] == b"be":
            # A little more than is waited for outside, which says why.
            is_ended, deadline = True, time.monotonic() + job["timeLimitMs"] / 1000 + 3
            say({"type": "end", "index": index})
        if time.monotonic() > deadline and not is_late:
            is_late = True
            os.kill(pid, signal.SIGKILL)
        done, found, used = os.wait4(pid, os.WNOHANG)
        if done:
            status, peak = found, used.ru_maxrss
    if os.getpid() == 1:
        try:
            os.kill(-1, signal.SIGKILL)
        except ProcessLookupError:
            pass
        # Whoever is gone still holds its number until it is asked about.
        try:
            while True:
                os.waitpid(-1, 0)
        except ChildProcessError:
            pass
    for one in (claim, *taken):
        one.close()
    return status, is_late, peak


def empty(own):
    """What a case wrote into the job's folder goes before the next one."""
    for one in os.scandir("."):
        if one.name in own:
            continue
        try:
            shutil.rmtree(one.path) if one.is_dir(follow_symlinks=False) else os.unlink(one.path)
        except OSError:
            pass


def run_case(job, one, index, harness, channel, say):
    token = "t" + secrets.token_hex(16)
    is_program = one["stdin"] is not None
    claim_r, claim_w = os.pipe()
    out_r, out_w = os.pipe()
    err_r, err_w = os.pipe()
    stdin = os.open("stdin.txt", os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
    write_all(stdin, (one["stdin"] or "").encode())
    os.lseek(stdin, 0, os.SEEK_SET)
    pid = os.fork()
    if pid == 0:
        try:
            dup = [(0, stdin), (1, out_w), (2, err_w if is_program else out_w)]
            case_of(job, one, harness, {"dup": dup, "close": [channel, *LOG, claim_r, out_r, err_r, out_w, err_w, stdin], "claim": claim_w}, token)
        finally:
            os._exit(70)
    for end in (claim_w, out_w, err_w, stdin):
        os.close(end)
    claim, out, err = Taken(claim_r, VALUE + 100_000), Taken(out_r, 4 * VALUE if is_program else KEPT), Taken(err_r, KEPT)
    status, is_late, peak = watch(job, claim, (out, err), pid, say, index)
    said = read_claim(claim, token, status, is_late, peak)
    printed = out.data.decode("utf-8", "replace")
    if is_program and said["outcome"] == "returned":
        said["valueText"] = json.dumps(printed)
    shown = (printed if not is_program else printed[:KEPT // 2] + err.data.decode("utf-8", "replace"))[:KEPT]
    say({"type": "outcome", "index": index, "timeMs": 0, **said, "printed": shown})


def main():
    job, channel = read_job()

    def say(message):
        write_all(channel, ("\n" + job["nonce"] + " " + json.dumps(message) + "\n").encode())

    sys.path.extend(job["paths"])
    try:
        for name in job["packages"]:
            importlib.import_module(name)
    except BaseException as error:
        return say({"type": "broken", "message": "%s cannot be imported by this machine's Python: %s" % (name, error)})
    space = {"__name__": "harness"}
    exec(compile(job["harness"], "harness", "exec"), space)
    harness = space[job["harnessName"]]
    say({"type": "started"})
    own = set(os.listdir("."))
    for index, one in enumerate(job["cases"]):
        empty(own)
        run_case(job, one, index, harness, channel, say)
    say({"type": "done"})



def report(error):
    import traceback
    sys.stderr = os.fdopen(os.dup(LOG[0]), "w")
    traceback.print_exception(type(error), error, error.__traceback__)
    sys.stderr.flush()


try:
    main()
except BaseException as error:
    report(error)
    os._exit(70)
`
