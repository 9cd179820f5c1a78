"""Holds messages of a server strictly against the types of the protocol.

The types are those of lsprotocol, which are generated from the protocol's own model. Its converter
is made for reading: it passes over unknown properties and turns "3" into 3. Here each of these is a
violation.
"""

import enum
import functools
import types as python_types
import typing

import attrs
from lsprotocol import types


def violations(message: dict, asked_method: str | None = None) -> list[str]:
    """What is wrong with a message; nothing for a right one.

    A response has no method, so that of its request is needed; `None` for an answer to something
    that was no request, and for a method that is not of the protocol.
    """
    if message.get("jsonrpc") != "2.0":
        return [f"jsonrpc: {message.get('jsonrpc')!r}"]
    if "method" in message:
        known = types.METHOD_TO_TYPES.get(message["method"])
        if known is None:
            return [f"unknown method: {message['method']!r}"]
        if types.message_direction(message["method"]) == "clientToServer":
            return [f"only a client may send {message['method']!r}"]
        return _against(message, known[0], message["method"])
    if ("result" in message) == ("error" in message):
        return ["a response must have a result or an error, and only one of them"]
    if "error" in message:
        return _against(message, types.ResponseErrorMessage, "error")
    known = types.METHOD_TO_TYPES.get(asked_method)
    if known is None:
        return [f"a result for {asked_method!r}, which is not of the protocol"]
    return _against(message, known[1], f"result of {asked_method}")


def _against(value, expected, path: str) -> list[str]:
    if expected is typing.Any or expected in (object, types.LSPObject):
        return []
    if expected in (None, type(None)):
        return [] if value is None else [f"{path}: {value!r} is not null"]
    origin = typing.get_origin(expected)
    if origin in (typing.Union, python_types.UnionType):
        found = [_against(value, member, path) for member in typing.get_args(expected)]
        # The complaint of the member that fits best tells most.
        return min(found, key=len) if all(found) else []
    if origin is typing.Literal:
        fits = value in typing.get_args(expected)
        return [] if fits else [f"{path}: {value!r} is not one of {typing.get_args(expected)}"]
    if origin is tuple:
        members = typing.get_args(expected)
        if not isinstance(value, list) or len(value) != len(members):
            return [f"{path}: {value!r} is not a list of {len(members)}"]
        return [
            fault
            for index, (item, member) in enumerate(zip(value, members))
            for fault in _against(item, member, f"{path}[{index}]")
        ]
    if origin is not None and issubclass(origin, typing.Mapping):
        if not isinstance(value, dict):
            return [f"{path}: {value!r} is no object"]
        member = typing.get_args(expected)[1]
        return [
            fault
            for key, item in value.items()
            for fault in _against(item, member, f"{path}.{key}")
        ]
    if origin is not None and issubclass(origin, typing.Sequence):
        if not isinstance(value, list):
            return [f"{path}: {value!r} is no array"]
        (member,) = typing.get_args(expected)
        return [
            fault
            for index, item in enumerate(value)
            for fault in _against(item, member, f"{path}[{index}]")
        ]
    if attrs.has(expected):
        return _against_structure(value, expected, path)
    if isinstance(expected, type) and issubclass(expected, enum.Enum):
        fits = any(value == case.value and type(value) is type(case.value) for case in expected)
        return [] if fits else [f"{path}: {value!r} is no {expected.__name__}"]
    if expected is float:
        return [] if type(value) in (int, float) else [f"{path}: {value!r} is no number"]
    if expected in (int, str, bool):
        return [] if type(value) is expected else [f"{path}: {value!r} is no {expected.__name__}"]
    raise TypeError(f"{path}: no way to check {expected}")


def _against_structure(value, expected: type, path: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{path}: {value!r} is no {expected.__name__}"]
    fields = _fields(expected)
    found = [
        f"{path}: {expected.__name__} has no property {name!r}"
        for name in value.keys() - fields.keys()
    ]
    for name, (field, is_required, may_be_null) in fields.items():
        here = f"{path}.{name}"
        if name not in value:
            found += [f"{here} is missing"] if is_required else []
        elif value[name] is None:
            found += [] if may_be_null else [f"{here} is null"]
        else:
            found += _against(value[name], field.type, here) or _refusal(field, value[name], here)
    return found


def _refusal(field, value, path: str) -> list[str]:
    """What the field's own validator says, which knows the limits of numbers."""
    try:
        if field.validator is not None:
            field.validator(None, field, value)
    except (TypeError, ValueError) as error:
        return [f"{path}: {error}"]
    return []


@functools.cache
def _fields(structure: type) -> dict:
    """The properties by their names: the field, whether it must be there, whether it may be null.

    lsprotocol makes everything optional `None` by default. What must be written although it has a
    default, and whose null means something, it calls special.
    """
    attrs.resolve_types(structure, types.ALL_TYPES_MAP)
    properties = {}
    for field in attrs.fields(structure):
        is_special = types.is_special_property(structure, field.name)
        has_null = type(None) in (field.type, *typing.get_args(field.type))
        is_required = is_special or field.default is attrs.NOTHING
        properties[_name(field.name)] = (field, is_required, is_special and has_null)
    if issubclass(structure, types.ResponseErrorMessage):
        # The error of a message that could not be read cannot name its id.
        properties["id"] = (properties["id"][0], True, True)
    return properties


def _name(python_name: str) -> str:
    first, *others = python_name.rstrip("_").split("_")
    return first + "".join(other.capitalize() for other in others)
