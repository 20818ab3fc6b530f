using System.Text.Json;

namespace BlueGreen.LocalCloud.Wire;

/// <summary>AWS JSON 1.0 and 1.1, which CloudWatch also speaks.</summary>
internal sealed class JsonProtocol(string contentType) : Protocol
{
    public override CloudResponse Answer(ServiceRoutes service, string operation, Fields? result, Call call) =>
        Write(call.Status, result ?? [], call.RequestId);

    public override CloudResponse Error(ServiceRoutes service, AwsException error, string requestId)
    {
        var answer = Write(error.Status, new Fields { { "__type", error.ShapeName }, { "message", error.Message } }, requestId);
        // For clients of a service that once spoke the query protocol only, and had codes of its own there.
        return service.Protocol == Query
            ? answer.With("x-amzn-query-error", $"{error.Code};{(error.Status < 500 ? "Sender" : "Receiver")}")
            : answer;
    }

    public override AwsException UnknownOperation(ServiceRoutes service, string operation) =>
        new("UnknownOperationException", $"The operation {operation} is not known.");

    private CloudResponse Write(int status, Fields content, string requestId)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            WriteNode(writer, content);
        }

        return new CloudResponse(status, contentType, stream.ToArray()).With("x-amzn-RequestId", requestId);
    }

    private static void WriteNode(Utf8JsonWriter writer, Node node)
    {
        switch (node)
        {
            case Fields fields:
                writer.WriteStartObject();
                foreach (var (name, value) in fields)
                {
                    writer.WritePropertyName(name);
                    WriteNode(writer, value);
                }

                writer.WriteEndObject();
                break;
            case Items items:
                writer.WriteStartArray();
                foreach (var item in items.Nodes)
                {
                    WriteNode(writer, item);
                }

                writer.WriteEndArray();
                break;
            case Scalar { Value: bool truth }:
                writer.WriteBooleanValue(truth);
                break;
            case Scalar { Value: long number }:
                writer.WriteNumberValue(number);
                break;
            case Scalar { Value: double number }:
                writer.WriteNumberValue(number);
                break;
            case Scalar { Value: DateTimeOffset time }:
                writer.WriteNumberValue(time.ToUnixTimeMilliseconds() / 1000.0);
                break;
            case Scalar scalar:
                writer.WriteStringValue(XmlAnswers.Text(scalar.Value));
                break;
            default:
                throw new InvalidOperationException($"No JSON form for {node}.");
        }
    }
}
