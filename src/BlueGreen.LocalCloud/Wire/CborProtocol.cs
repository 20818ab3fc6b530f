using System.Formats.Cbor;

namespace BlueGreen.LocalCloud.Wire;

/// <summary>Smithy RPC v2 CBOR: what present clients send to CloudWatch.</summary>
internal sealed class CborProtocol : Protocol
{
    private const string ContentType = "application/cbor";

    public override CloudResponse Answer(ServiceRoutes service, string operation, Fields? result, Call call) =>
        Write(call.Status, result ?? [], call.RequestId);

    public override CloudResponse Error(ServiceRoutes service, AwsException error, string requestId) =>
        Write(
                error.Status,
                new Fields { { "__type", "com.amazonaws.cloudwatch#" + error.ShapeName }, { "message", error.Message } },
                requestId
            )
            .With("x-amzn-query-error", $"{error.Code};{(error.Status < 500 ? "Sender" : "Receiver")}");

    public override AwsException UnknownOperation(ServiceRoutes service, string operation) =>
        new("UnknownOperationException", $"The operation {operation} is not known.", 404);

    private static CloudResponse Write(int status, Fields content, string requestId)
    {
        var writer = new CborWriter();
        WriteNode(writer, content);
        return new CloudResponse(status, ContentType, writer.Encode())
            .With("smithy-protocol", "rpc-v2-cbor")
            .With("x-amzn-RequestId", requestId);
    }

    private static void WriteNode(CborWriter writer, Node node)
    {
        switch (node)
        {
            case Fields fields:
                writer.WriteStartMap(fields.Count());
                foreach (var (name, value) in fields)
                {
                    writer.WriteTextString(name);
                    WriteNode(writer, value);
                }

                writer.WriteEndMap();
                break;
            case Items items:
                writer.WriteStartArray(items.Nodes.Count);
                foreach (var item in items.Nodes)
                {
                    WriteNode(writer, item);
                }

                writer.WriteEndArray();
                break;
            case Scalar { Value: bool truth }:
                writer.WriteBoolean(truth);
                break;
            case Scalar { Value: long number }:
                writer.WriteInt64(number);
                break;
            case Scalar { Value: double number }:
                writer.WriteDouble(number);
                break;
            case Scalar { Value: DateTimeOffset time }:
                writer.WriteTag(CborTag.UnixTimeSeconds);
                writer.WriteDouble(time.ToUnixTimeMilliseconds() / 1000.0);
                break;
            case Scalar scalar:
                writer.WriteTextString(XmlAnswers.Text(scalar.Value));
                break;
            default:
                throw new InvalidOperationException($"No CBOR form for {node}.");
        }
    }
}
