"""For all tests, the course's programs under pytest-codeblocks among them: figures
go to the engine's back end, in the course's style.
"""

import os

from coursekit.run import drawing_environment

os.environ.update(drawing_environment())
