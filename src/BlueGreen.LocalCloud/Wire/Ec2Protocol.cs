namespace BlueGreen.LocalCloud.Wire;

/// <summary>EC2's own query protocol: flat lists on the way in, <c>item</c> elements on the way out.</summary>
internal sealed class Ec2Protocol : Protocol
{
    public override CloudResponse Answer(ServiceRoutes service, string operation, Fields? result, Call call)
    {
        var content = new Fields { { "requestId", call.RequestId } };
        foreach (var (name, node) in result ?? new Fields { { "return", true } })
        {
            content.Add(name, node);
        }

        return XmlAnswers
            .Write(call.Status, operation + "Response", service.XmlNamespace, content, "item")
            .With("x-amzn-RequestId", call.RequestId);
    }

    public override CloudResponse Error(ServiceRoutes service, AwsException error, string requestId)
    {
        var content = new Fields
        {
            { "Errors", Items.Of([new Fields { { "Code", error.Code }, { "Message", error.Message } }], "Error") },
            { "RequestID", requestId },
        };
        return XmlAnswers.Write(error.Status, "Response", "", content, "item").With("x-amzn-RequestId", requestId);
    }

    public override AwsException UnknownOperation(ServiceRoutes service, string operation) =>
        operation.Length == 0
            ? new AwsException("MissingAction", "The request must contain the parameter Action")
            : new AwsException("InvalidAction", $"The action {operation} is not valid for this web service.");
}
