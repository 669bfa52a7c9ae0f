"""Holds the sandbox to YooKassa's Python SDK and to the vendor's description of its API."""

import base64
import json
import re
import sys
import urllib.error
import urllib.request
import uuid

from jsonschema import Draft202012Validator, FormatChecker
from yookassa import Configuration, Payment, Refund, Settings
from yookassa.domain.exceptions import BadRequestError, NotFoundError, TooManyRequestsError, UnauthorizedError

url, journal, folder = sys.argv[1:]
with open(f"{folder}/openapi.json", encoding="utf-8") as file:
    API = json.load(file)
checks = 0


def types_of(reference):
    """The values of a discriminator that mean this schema."""
    mappings = (s.get("discriminator", {}).get("mapping", {}) for s in API["components"]["schemas"].values())
    return sorted({word for m in mappings for word, target in m.items() if target == reference})


def plain(node):
    """OpenAPI 3.0 as JSON Schema: what a discriminator chooses is chosen by conditions."""
    if isinstance(node, list):
        return [plain(each) for each in node]
    if not isinstance(node, dict):
        return node
    node = dict(node)
    chosen = node.pop("discriminator", None) if isinstance(node.get("discriminator"), dict) else None
    if chosen and "oneOf" in node:
        name = chosen["propertyName"]
        words = {word: option for option in node.pop("oneOf") for word in types_of(option["$ref"])}
        if words:
            node["required"] = [name]
            node["properties"] = {name: {"enum": sorted(words)}}
            node["allOf"] = [
                {"if": {"properties": {name: {"const": word}}, "required": [name]}, "then": option}
                for word, option in words.items()
            ]
    nullable = node.pop("nullable", False)
    node = {key: plain(value) for key, value in node.items()}
    if nullable and isinstance(node.get("type"), str):
        node["type"] = [node["type"], "null"]
    return node


SCHEMAS = plain(API)


def pattern_of(path):
    return re.compile("^" + re.sub(r"\{[^}]*\}", "[^/]+", path) + "$")


def operation(method, path):
    for template, methods in SCHEMAS["paths"].items():
        if pattern_of(template).match(path) and method.lower() in methods:
            return methods[method.lower()]
    raise AssertionError(f"the API has no {method} {path}")


def hold(value, schema, what):
    """Asserts that a value is of a schema."""
    global checks
    whole = {"allOf": [schema], "components": SCHEMAS["components"]}
    faults = list(Draft202012Validator(whole, format_checker=FormatChecker()).iter_errors(value))
    assert not faults, f"{what}: {[fault.message for fault in faults]}\n{json.dumps(value, indent=1)}"
    checks += 1


def resolved(node):
    while "$ref" in node:
        _, _, section, name = node["$ref"].split("/")
        node = SCHEMAS["components"][section][name]
    return node


def hold_answer(method, path, status, body):
    responses = operation(method, path.split("?")[0])["responses"]
    if str(status) in responses:
        answer = resolved(responses[str(status)])
        hold(body, answer["content"]["application/json"]["schema"], f"{method} {path}: {status}")


def hold_request(path, body):
    """Asserts that a body is of the schema, and that the schema knows each of its fields."""
    schema = operation("POST", path)["requestBody"]["content"]["application/json"]["schema"]
    hold(body, schema, f"POST {path}")
    unknown = set(body) - set(schema["properties"])
    assert not unknown, f"POST {path}: the API does not know {unknown}"


def ask(method, path, body=None, key=None, secret="test_sandbox"):
    """A request by hand, its answer held to the description."""
    word = base64.b64encode(f"100500:{secret}".encode()).decode()
    headers = {"Authorization": f"Basic {word}", "Content-Type": "application/json"}
    if key:
        headers["Idempotence-Key"] = key
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"{url}/v3{path}", data, headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            status, text = answer.status, answer.read()
    except urllib.error.HTTPError as error:
        status, text = error.code, error.read()
    answer = json.loads(text)
    hold_answer(method, path, status, answer)
    return status, answer


def control(path, body):
    data = json.dumps(body).encode()
    headers = {"Content-Type": "application/json"}
    with urllib.request.urlopen(urllib.request.Request(f"{url}/sandbox/{path}", data, headers)) as answer:
        return json.loads(answer.read())


def refused(kind, what, *arguments):
    try:
        what(*arguments)
    except kind:
        return
    raise AssertionError(f"not refused with {kind.__name__}: {what}")


def new_payment(value, **more):
    return {
        "amount": {"value": value, "currency": "RUB"},
        "confirmation": {"type": "redirect", "return_url": "https://shop.example/back"},
        "description": "Order 72",
        **more,
    }


def drive_sdk():
    """Everything that the official client can do with payments and refunds."""
    Configuration.configure("100500", "test_sandbox", api_url=f"{url}/v3")
    key = str(uuid.uuid4())
    asked = new_payment("100.00", capture=True, save_payment_method=True, metadata={"order": "72"})
    payment = Payment.create(asked, key)
    assert payment.status == "pending" and payment.confirmation.confirmation_url.startswith(url)
    assert Payment.create(asked, key).id == payment.id
    refused(BadRequestError, Payment.create, new_payment("101.00"), key)
    control(f"payments/{payment.id}/pay", {"card": "5555555555554477"})
    payment = Payment.find_one(payment.id)
    assert payment.status == "succeeded" and payment.paid and payment.payment_method.saved
    assert payment.payment_method.card.last4 == "4477" and payment.metadata["order"] == "72"
    assert payment.authorization_details.three_d_secure.applied

    card = payment.payment_method.id
    automatic = {"amount": {"value": "20.00", "currency": "RUB"}, "capture": True, "payment_method_id": card}
    assert Payment.create(automatic, str(uuid.uuid4())).status == "succeeded"
    control(f"methods/{card}", {"card": "5555555555554600"})
    declined = Payment.create(automatic, str(uuid.uuid4()))
    assert declined.status == "canceled" and declined.cancellation_details.reason == "insufficient_funds"

    held = Payment.create(new_payment("50.00"), str(uuid.uuid4()))
    control(f"payments/{held.id}/pay", {})
    assert Payment.find_one(held.id).status == "waiting_for_capture"
    part = {"amount": {"value": "30.00", "currency": "RUB"}}
    taken = Payment.capture(held.id, part, str(uuid.uuid4()))
    assert taken.status == "succeeded" and str(taken.amount.value) == "30.00"
    refused(BadRequestError, Payment.capture, held.id, part, str(uuid.uuid4()))
    free = Payment.create(new_payment("50.00"), str(uuid.uuid4()))
    control(f"payments/{free.id}/pay", {})
    assert Payment.cancel(free.id, str(uuid.uuid4())).cancellation_details.reason == "canceled_by_merchant"

    back = {"payment_id": payment.id, "amount": {"value": "40.00", "currency": "RUB"}, "description": "Sent back"}
    key = str(uuid.uuid4())
    refund = Refund.create(back, key)
    assert refund.status == "succeeded" and Refund.create(back, key).id == refund.id
    assert Refund.find_one(refund.id).payment_id == payment.id
    back["amount"]["value"] = "60.01"
    refused(BadRequestError, Refund.create, back, str(uuid.uuid4()))
    assert str(Payment.find_one(payment.id).refunded_amount.value) == "40.00"
    assert [each.id for each in Refund.list({"payment_id": payment.id}).items] == [refund.id]

    page = Payment.list({"limit": 2})
    assert len(page.items) == 2 and page.next_cursor
    rest = Payment.list({"limit": 100, "cursor": page.next_cursor})
    assert len(rest.items) == 3 and rest.items[-1].id == payment.id
    assert Settings.get_account_settings().account_id == "100500"
    refused(NotFoundError, Payment.find_one, str(uuid.uuid4()))
    control("faults", {"order": "429"})
    refused(TooManyRequestsError, Payment.create, automatic, str(uuid.uuid4()))
    Configuration.configure("100500", "test_wrong", api_url=f"{url}/v3")
    refused(UnauthorizedError, Payment.find_one, payment.id)
    return payment.id, refund.id


def hold_answers(payment, refund):
    """Every kind of answer against the description."""
    for path in [f"/payments/{payment}", f"/refunds/{refund}", "/me"]:
        assert ask("GET", path)[0] == 200
    answer = ask("GET", f"/payments/{payment}")[1]
    for field in ["status", "amount", "payment_method", "cancellation_details"]:
        wrong = dict(answer, **{field: {"type": "bank_card", "party": "nobody", "card": {"last4": "x"}}})
        refused(AssertionError, hold_answer, "GET", f"/payments/{payment}", 200, wrong)
    for state in ["pending", "waiting_for_capture", "succeeded", "canceled"]:
        assert ask("GET", f"/payments?limit=100&status={state}")[0] == 200
    assert ask("GET", "/refunds?limit=1")[0] == 200
    assert ask("GET", f"/payments/{uuid.uuid4()}")[0] == 404
    assert ask("GET", "/payments", secret="no")[0] == 401
    assert ask("POST", "/payments", new_payment("0.00"), "k1")[0] == 400
    assert ask("POST", "/payments", new_payment("10.00"), "k2")[0] == 200
    back = {"payment_id": payment, "amount": {"value": "10.00", "currency": "RUB"}}
    for fault in ["refund_pending", "refund_canceled"]:
        control("faults", {"order": fault})
        assert ask("POST", "/refunds", back, fault)[0] == 200


def hold_requests():
    """What payg's client sends, and what the SDK sent, as the journal has it."""
    with open(f"{folder}/requests.json", encoding="utf-8") as file:
        sent = json.load(file)
    assert len(sent) >= 4
    for request in sent:
        hold_request(request["path"], json.loads(request["bytes"]))
    with open(journal, encoding="utf-8") as file:
        entries = [json.loads(line) for line in file]
    assert [entry["number"] for entry in entries] == list(range(1, len(entries) + 1))
    for entry in entries:
        request = entry.get("request")
        if request and isinstance(request["body"], dict):
            hold_request(request["path"].removeprefix("/v3"), request["body"])


def hold_the_holder():
    """A check that lets everything through would be none."""
    wrong = [
        new_payment(100.0),
        new_payment("1.00", description="x" * 129),
        new_payment("1.00", metadata={str(number): "x" for number in range(17)}),
        new_payment("1.00", confirmation={"type": "redirect"}),
        new_payment("1.00", colour="red"),
    ]
    for body in wrong:
        refused(AssertionError, hold_request, "/payments", body)


hold_the_holder()
hold_answers(*drive_sdk())
hold_requests()
print(f"{checks} passed, 0 failed")
