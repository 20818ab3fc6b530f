namespace BlueGreen.LocalCloud.Wire;

/// <summary>AWS query: Auto Scaling, load balancing, IAM, STS, and CloudWatch for older clients.</summary>
internal sealed class QueryProtocol : Protocol
{
    public override CloudResponse Answer(ServiceRoutes service, string operation, Fields? result, Call call)
    {
        var content = new Fields
        {
            { operation + "Result", result },
            {
                "ResponseMetadata",
                new Fields { { "RequestId", call.RequestId } }
            },
        };
        return XmlAnswers
            .Write(call.Status, operation + "Response", service.XmlNamespace, content, "member")
            .With("x-amzn-RequestId", call.RequestId);
    }

    public override CloudResponse Error(ServiceRoutes service, AwsException error, string requestId) =>
        XmlAnswers
            .Write(error.Status, "ErrorResponse", service.XmlNamespace, ErrorContent(error, requestId), "member")
            .With("x-amzn-RequestId", requestId);

    public override AwsException UnknownOperation(ServiceRoutes service, string operation) =>
        operation.Length == 0
            ? new AwsException("MissingAction", "Missing Action")
            : new AwsException("InvalidAction", $"Could not find operation {operation} for version {service.Version}");

    internal static Fields ErrorContent(AwsException error, string requestId) =>
        new()
        {
            {
                "Error",
                new Fields
                {
                    { "Type", error.Status < 500 ? "Sender" : "Receiver" },
                    { "Code", error.Code },
                    { "Message", error.Message },
                }
            },
            { "RequestId", requestId },
        };
}
