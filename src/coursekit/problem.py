"""What an author did that cannot stand: one line, with the place and the remedy."""

from dataclasses import dataclass

MESSAGE_LIMIT = 2000  # characters: an error's own text may be endless


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in one file; prints as ``file:line: message``."""

    file: str
    line: int
    message: str

    def __str__(self):
        message = " ".join(self.message.splitlines())
        if len(message) > MESSAGE_LIMIT:
            message = f"{message[:MESSAGE_LIMIT]} …"
        return f"{self.file}:{self.line}: {message}"
