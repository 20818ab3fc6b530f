namespace BlueGreen.LocalCloud.Wire;

/// <summary>A service: what it is called on the wire, how it speaks, and its operations.</summary>
/// <param name="Name">For people and for faults: <c>ec2</c>, <c>autoscaling</c>, <c>elb</c>, <c>elbv2</c>, <c>route53</c>, <c>iam</c>,
/// <c>cloudwatch</c>, <c>sts</c>.</param>
/// <param name="SigningName">The service in a signature's scope; classic and second generation load balancers share one.</param>
/// <param name="Version">The API version, which tells services of one signing name apart.</param>
internal sealed record ServiceRoutes(
    string Name,
    string SigningName,
    string Version,
    string XmlNamespace,
    Protocol Protocol,
    Validation Validation
)
{
    private readonly Dictionary<string, Operation> _operations = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Operation> Operations => _operations;

    public ServiceRoutes Add(string name, OperationHandler handler) => Add(new Operation(name, handler));

    public ServiceRoutes Add(Operation operation)
    {
        _operations.Add(operation.Name, operation);
        return this;
    }
}
