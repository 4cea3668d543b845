@rem Package scripts begin with "exec", so that a signal to npm reaches the program and not a shell in between. cmd has no such word: this is it.
@%*
