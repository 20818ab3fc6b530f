"""Makes the golden files beside it with botocore's own serializers, parsers and endpoint rules, which share nothing with src/Slim.

    python3 make.py        (needs botocore; the service models come with it)

Every operation gets one file with three cases: every member set, only the required ones, and an answer whose lists are empty.
The answers are written here, with what a reader must bear (declaration, comment, indentation, members from the future), and their
meaning is what botocore's parser says. Run it again when an operation is added; a diff in an existing file is a change on AWS's side.
"""

import datetime
import json
import pathlib
import zlib
from xml.sax.saxutils import escape

import botocore.loaders
import botocore.model
import botocore.parsers
import botocore.serialize
import botocore.session
from botocore.config import Config

HERE = pathlib.Path(__file__).parent
LOADER = botocore.loaders.Loader()
SERVICES = {
    "AutoScaling": "autoscaling",
    "ElasticLoadBalancing": "elb",
    "ElasticLoadBalancingV2": "elbv2",
    "Route53": "route53",
    "IdentityManagement": "iam",
    "CloudWatch": "cloudwatch",
}
REGIONS = {  # with the variants that the partition has
    "us-east-1": ("", "fips", "dualstack"),
    "eu-west-1": ("", "fips", "dualstack"),
    "cn-north-1": ("", "dualstack"),
    "us-gov-west-1": ("", "fips", "dualstack"),
    "us-gov-east-1": ("", "fips", "dualstack"),
    "eusc-de-east-1": ("",),
}
AWKWARD = " & <é> \"+/~"


def value(shape, name, number=1, stack=()):
    """A value that says where it belongs, so that two mixed-up members differ."""
    kind = shape.type_name
    seed = zlib.crc32(name.encode()) % 1000 + number
    if kind == "string":
        return shape.enum[number % len(shape.enum)] if shape.enum else f"{name}-{number}" + (AWKWARD if number == 2 else "")
    if kind == "boolean":
        return seed % 2 == 0
    if kind in ("integer", "long"):
        return seed
    if kind in ("double", "float"):
        return seed + 0.25
    if kind == "timestamp":
        return f"2026-11-{number:02}T07:{seed // 60:02}:{seed % 60:02}Z"
    if kind == "list":
        return [value(shape.member, name, i, stack) for i in (1, 2)]
    if kind == "map":
        return {f"{name}-key-{i}": value(shape.value, name, i, stack) for i in (1, 2)}
    if kind == "structure":
        found = {n: value(m, n, number, (*stack, shape.name)) for n, m in shape.members.items() if m.name not in stack}
        return dict([next(iter(found.items()))]) if shape.is_tagged_union else found
    raise ValueError(kind)


def required(shape, name):
    """Only what must be set; inside a structure everything, so that it says something."""
    return {n: value(shape.members[n], n) for n in shape.required_members}


def times(shape, data):
    """JSON has no times: the serializer wants real ones."""
    if shape.type_name == "timestamp":
        return datetime.datetime.fromisoformat(data)
    if shape.type_name == "list":
        return [times(shape.member, item) for item in data]
    if shape.type_name == "structure":
        return {name: times(shape.members[name], item) for name, item in data.items()}
    return data


def text(data):
    return "true" if data is True else "false" if data is False else escape(str(data))


def xml(shape, tag, data, indent, empty_lists):
    pad = "\n" + "  " * indent
    if shape.type_name == "structure":
        inner = "".join(
            xml(m, m.serialization.get("name", n), data[n], indent + 1, empty_lists)
            for n, m in shape.members.items()
            if n in data and "location" not in m.serialization
        )
        future = "" if empty_lists or shape.is_tagged_union else f"{pad}  <FromTheFuture><Deep a=\"1\">x</Deep><Empty/></FromTheFuture>"
        return f"{pad}<{tag}>{inner}{future}{pad}</{tag}>"
    if shape.type_name == "list":
        if empty_lists:
            return f"{pad}<{tag}/>"
        item = shape.member.serialization.get("name", "member")
        return f"{pad}<{tag}>" + "".join(xml(shape.member, item, i, indent + 1, empty_lists) for i in data) + f"{pad}</{tag}>"
    if shape.type_name == "map":
        entries = "".join(
            f"{pad}  <entry><key>{text(k)}</key>" + xml(shape.value, "value", v, indent + 2, empty_lists) + "</entry>" for k, v in data.items()
        )
        return f"{pad}<{tag}>{entries}{pad}</{tag}>"
    return f"{pad}<{tag}>{text(data)}</{tag}>"


def answer(model, operation, data, empty_lists):
    shape = operation.output_shape
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<!-- a comment -->\n'
    body = xml(shape, "Body", data, 1, empty_lists) if shape else ""
    inner = body.split("<Body>", 1)[1].rsplit("\n", 1)[0] if shape else ""
    namespace = model.metadata.get("xmlNamespace", "https://route53.amazonaws.com/doc/2013-04-01/")
    root = f"{operation.name}Response"
    if is_rest(model):
        return f'{head}<{root} xmlns="{namespace}">{inner}\n</{root}>'
    result = f"\n  <{operation.name}Result>{inner}\n  </{operation.name}Result>" if shape else ""
    metadata = "\n  <ResponseMetadata>\n    <RequestId>request-1</RequestId>\n  </ResponseMetadata>"
    return f'{head}<{root} xmlns="{namespace}">{result}{metadata}\n</{root}>'


def is_rest(model):
    return model.metadata["protocol"] == "rest-xml"


def meaning(shape, data):
    """What the .NET clients make of it: an empty list is null there."""
    kind = shape.type_name
    if kind == "timestamp":
        return data.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if kind == "list":
        return [meaning(shape.member, item) for item in data]
    if kind == "map":
        return {k: meaning(shape.value, v) for k, v in data.items()}
    if kind == "structure":
        return {
            n[0].upper() + n[1:]: meaning(m, data[n]) for n, m in shape.members.items() if n in data and data[n] not in ([], None)
        }
    return data


def case(model, operation, name, params, out, empty_lists):
    protocol = "rest-xml" if is_rest(model) else "query"
    serializer = botocore.serialize.create_serializer(protocol, False)
    shape = operation.input_shape
    sent = serializer.serialize_to_request(times(shape, params) if shape else params, operation)
    request = {"method": sent["method"], "path": sent["url_path"], "query": dict(sent["query_string"] or {})}
    if is_rest(model):
        request["xml"] = sent["body"].decode() if isinstance(sent["body"], bytes) else ""
    else:
        request["form"] = {k: str(v) for k, v in sent["body"].items()}

    headers = {
        m.serialization["name"]: out[n]
        for n, m in (operation.output_shape.members.items() if operation.output_shape else [])
        if m.serialization.get("location") == "header"
    }
    body = answer(model, operation, out, empty_lists)
    parser = botocore.parsers.create_parser(protocol)
    parsed = parser.parse({"body": body.encode(), "headers": headers, "status_code": 200}, operation.output_shape)
    output = meaning(operation.output_shape, parsed) if operation.output_shape else {}
    return {"name": name, "input": params, "request": request, "headers": headers, "answer": body, "output": output}


def errors(model, operation):
    """Codes with the exception's name: the model's, with the ending that the .NET clients give it."""
    found = {}
    for shape in operation.error_shapes:
        name = shape.name.removesuffix("Fault").removesuffix("Exception") + "Exception"
        found[shape.metadata.get("error", {}).get("code", shape.name)] = name[0].upper() + name[1:]
    return found


def endpoints():
    session = botocore.session.Session()
    session.set_credentials("id", "secret")
    found = []
    for service, name in SERVICES.items():
        for region, variants in REGIONS.items():
            for variant in variants:
                config = Config(use_fips_endpoint=variant == "fips", use_dualstack_endpoint=variant == "dualstack")
                client = session.create_client(name, region_name=region, config=config)
                operation = client.meta.service_model.operation_model(client.meta.service_model.operation_names[0])
                endpoint = client._ruleset_resolver.construct_endpoint(operation, {}, {})
                schemes = endpoint.properties.get("authSchemes", [{}])
                found.append(
                    {
                        "service": service,
                        "region": region,
                        "variant": variant,
                        "url": endpoint.url,
                        "signingRegion": schemes[0].get("signingRegion", region),
                    }
                )
    return found


def write(path, data):
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n")


def main():
    for service, name in SERVICES.items():
        model = botocore.model.ServiceModel(LOADER.load_service_model(name, "service-2"), name)
        for operation_name in (HERE / service / "operations.txt").read_text().split():
            operation = model.operation_model(operation_name)
            full_in = value(operation.input_shape, "") if operation.input_shape else {}
            least_in = required(operation.input_shape, "") if operation.input_shape else {}
            full_out = value(operation.output_shape, "") if operation.output_shape else {}
            write(
                HERE / service / f"{operation_name}.json",
                {
                    "errors": errors(model, operation),
                    "cases": [
                        case(model, operation, "every member", full_in, full_out, False),
                        case(model, operation, "required members, empty lists", least_in, full_out, True),
                    ],
                },
            )
    write(HERE / "endpoints.json", endpoints())


main()
