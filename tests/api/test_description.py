"""The description of the API, and the page to read it on."""

import re

from tests.api.support import Api


def test_the_page_needs_nothing_from_elsewhere(sqlite_api: Api) -> None:
    page = sqlite_api.client.get("/api/docs")
    text = page.get_data(as_text=True)
    addresses = re.findall(r'(?:src|href|url)(?:=|: )"([^"]+)"', text)
    assert len(addresses) == 4
    for address in addresses:
        assert address.startswith("/api/docs/")
        with sqlite_api.client.get(address) as answer:
            assert answer.status_code == 200
            assert len(answer.get_data()) > 10_000
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert sqlite_api.client.get("/api/docs/assets/other.js").status_code == 404


def test_the_description_says_all_of_each_route(sqlite_api: Api) -> None:
    found = sqlite_api.client.get("/api/docs/openapi.json").get_json()
    assert found["openapi"].startswith("3.1")
    assert len(found["paths"]) > 15
    for path, item in found["paths"].items():
        for method, operation in item.items():
            assert operation.get("summary"), (path, method, operation)
            assert operation["security"] == [{"token": []}]
            assert {"401", "403", "404", "409", "422", "429"} <= set(operation["responses"])
            headers = {one["name"] for one in operation.get("parameters", ()) if one["in"] == "header"}
            assert headers == {"post": {"Idempotency-Key"}, "patch": {"If-Match"}}.get(method, set())
    assert all(ref.removeprefix("#/components/schemas/") in found["components"]["schemas"] for ref in refs(found))


def refs(value: object) -> set[str]:
    if isinstance(value, list):
        return {ref for one in value for ref in refs(one)}
    if isinstance(value, dict):
        own = {value["$ref"]} if isinstance(value.get("$ref"), str) else set()
        return own | {ref for one in value.values() for ref in refs(one)}
    return set()
