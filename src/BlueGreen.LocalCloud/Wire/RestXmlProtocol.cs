namespace BlueGreen.LocalCloud.Wire;

/// <summary>REST with XML bodies: Route 53.</summary>
internal sealed class RestXmlProtocol : Protocol
{
    public override CloudResponse Answer(ServiceRoutes service, string operation, Fields? result, Call call)
    {
        var answer = XmlAnswers
            .Write(call.Status, operation + "Response", service.XmlNamespace, result ?? [], "member")
            .With("x-amzn-RequestId", call.RequestId);
        foreach (var (name, value) in call.ResponseHeaders)
        {
            answer.Headers[name] = value;
        }

        return answer;
    }

    public override CloudResponse Error(ServiceRoutes service, AwsException error, string requestId) =>
        XmlAnswers
            .Write(error.Status, "ErrorResponse", service.XmlNamespace, QueryProtocol.ErrorContent(error, requestId), "member")
            .With("x-amzn-RequestId", requestId);

    public override AwsException UnknownOperation(ServiceRoutes service, string operation) =>
        new("UnknownOperationException", $"Unable to determine service/operation name to be authorized: {operation}", 404);
}
