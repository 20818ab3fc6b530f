namespace BlueGreen.LocalCloud.Wire;

/// <summary>The form of answers and errors on the wire.</summary>
internal abstract class Protocol
{
    public static Protocol Ec2 { get; } = new Ec2Protocol();
    public static Protocol Query { get; } = new QueryProtocol();
    public static Protocol RestXml { get; } = new RestXmlProtocol();
    public static Protocol Json10 { get; } = new JsonProtocol("application/x-amz-json-1.0");
    public static Protocol Json11 { get; } = new JsonProtocol("application/x-amz-json-1.1");
    public static Protocol Cbor { get; } = new CborProtocol();

    public abstract CloudResponse Answer(ServiceRoutes service, string operation, Fields? result, Call call);

    public abstract CloudResponse Error(ServiceRoutes service, AwsException error, string requestId);

    /// <summary>The error for an action that the service does not have.</summary>
    public abstract AwsException UnknownOperation(ServiceRoutes service, string operation);
}
