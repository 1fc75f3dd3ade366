"""The links of the API's description: which answers give the ids and tags that other routes ask for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from flask_openapi3.models.link import Link
from flask_openapi3.models.operation import Operation
from flask_openapi3.models.path_item import PathItem
from flask_openapi3.models.response import Response

_METHODS = ("get", "post", "put", "patch")
_LIST = "Listing_"
_ID = {True: "$response.body#/items/0/id", False: "$response.body#/id"}


@dataclass(frozen=True, slots=True)
class _Route:
    parts: tuple[str, ...]
    method: str
    operation: Operation

    @property
    def about(self) -> tuple[str, str] | None:
        """("athletes", "athlete_id") of /athletes/{athlete_id} and what lies below it."""
        return (self.parts[0], self.parts[1].strip("{}")) if len(self.parts) > 1 else None

    @property
    def gives(self) -> str | None:
        """The kind of what it lists, makes or shows."""
        kind = self.parts[-1]
        if not kind.startswith("{"):
            return kind if self.method in ("get", "post") else None
        return self.parts[0] if len(self.parts) == 2 and self.method == "get" else None

    def done(self) -> Iterator[Response]:
        for status, response in (self.operation.responses or {}).items():
            if status in ("200", "201"):
                yield response

    def takes(self, header: str) -> bool:
        return any(one.name == header for one in self.operation.parameters or ())


def add_links(paths: Mapping[str, PathItem], prefix: str) -> None:
    """By the addresses alone, so that a new route has its links as soon as it is there."""
    routes = [*_routes(paths, prefix)]
    for source in routes:
        kind = source.gives
        for response in source.done():
            found = {
                str(target.operation.operationId): _link(source, target, response)
                for target in routes
                if target.about is not None and target.about[0] == kind and target is not source
            }
            found |= _to_activate(source, routes)
            if found:
                response.links = {**(response.links or {}), **found}


def _routes(paths: Mapping[str, PathItem], prefix: str) -> Iterator[_Route]:
    for uri, item in paths.items():
        parts = tuple(uri.removeprefix(prefix).strip("/").split("/"))
        for method in _METHODS:
            operation = getattr(item, method)
            if operation is not None:
                yield _Route(parts, method, operation)


def _link(source: _Route, target: _Route, response: Response) -> Link:
    assert target.about is not None  # noqa: S101 - only such are asked for
    given: dict[str, Any] = {target.about[1]: _ID[_is_list(response)]}
    if source.parts == target.parts and target.takes("If-Match"):
        given["If-Match"] = "$response.header.ETag"
    return Link(operationId=target.operation.operationId, parameters=given)


def _is_list(response: Response) -> bool:
    schemas = [one.media_type_schema for one in (response.content or {}).values()]
    return any(_LIST in str(getattr(one, "ref", "")) for one in schemas)


def _to_activate(source: _Route, routes: list[_Route]) -> dict[str, Link]:
    """From a draft to the athlete who begins it."""
    if (source.parts[-1], source.method) != ("plans", "post"):
        return {}
    (activate,) = (one for one in routes if one.parts == ("athletes", "{athlete_id}", "activate"))
    link = Link(
        operationId=activate.operation.operationId,
        parameters={"athlete_id": "$response.body#/athlete_id"},
        requestBody={"plan_id": "$response.body#/id"},
    )
    return {f"{activate.operation.operationId}_with_it": link}
