"""In which form do jobs and pages travel between the program and the child that renders?

A message is four bytes of length (big-endian) and that many bytes of JSON. JSON, since what
comes out of a process that has read a stranger's text is never unpickled.
"""

from __future__ import annotations

import json
import struct
from typing import IO, Any

from desktop_app.core.markup.job import LinkTarget, Rendered, RenderJob, RenderReason

MAX_MESSAGE = 16 * 1024 * 1024
_LENGTH = struct.Struct(">I")


def send(stream: IO[bytes], message: object) -> None:
    """Write one message; OSError when the other side has gone."""
    payload = json.dumps(message).encode("ascii")
    stream.write(_LENGTH.pack(len(payload)) + payload)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Read one message; EOFError when the other side has gone, ValueError on damage."""
    length = _LENGTH.unpack(_exactly(stream, _LENGTH.size))[0]
    if length > MAX_MESSAGE:
        raise ValueError(length)
    return json.loads(_exactly(stream, length))


def _exactly(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data


def job_message(job: RenderJob) -> dict[str, Any]:
    """A job as JSON values, in an order that depends on its content alone."""
    return {
        "body": job.body,
        "links": {key: [to.href, to.title] for key, to in sorted(job.links.items())},
        "images": dict(sorted(job.images.items())),
        "language": job.language,
        "plain": job.plain,
    }


def job_of(message: dict[str, Any]) -> RenderJob:
    """The job that `job_message` told."""
    links = {key: LinkTarget(*target) for key, target in message["links"].items()}
    return RenderJob(
        message["body"], links, message["images"], message["language"], message["plain"]
    )


def page_message(page: Rendered) -> dict[str, Any]:
    """A page as JSON values."""
    reason = page.reason.value if page.reason else ""
    return {"html": page.html, "plain": page.plain, "reason": reason, "left_out": page.left_out}


def page_of(message: Any) -> Rendered:
    """The page that `page_message` told; ValueError where anything is not as it should be."""
    match message:
        case {"html": str(html), "plain": bool(plain), "reason": str(reason), "left_out": int(cut)}:
            return Rendered(html, plain, RenderReason(reason) if reason else None, cut)
    raise ValueError(type(message).__name__)
