"""How Jupyter talks to the kernel of a lab: read by nbconvert once for each lab.

Through sockets of its own, not ports: of two kernels that start at once, one may take
the port that was meant for the other.
"""

import os
from pathlib import Path
from uuid import uuid4

c = get_config()  # noqa: F821  Jupyter's own
c.KernelManager.transport = "ipc"
c.KernelManager.ip = str(Path(os.environ["JUPYTER_RUNTIME_DIR"], uuid4().hex[:8]))
