using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Faults;

/// <summary>The words in which services refuse for reasons of their own.</summary>
internal static class FaultErrors
{
    public static AwsException Of(Fault fault, ServiceRoutes service) =>
        fault.Kind switch
        {
            FaultKind.Throttle => Throttled(service),
            FaultKind.Error => new AwsException(fault.Code ?? "InternalFailure", fault.Message ?? "The request was refused.", fault.Status),
            _ => Internal(service),
        };

    private static AwsException Throttled(ServiceRoutes service) =>
        service.Name == "ec2"
            ? new AwsException("RequestLimitExceeded", "Request limit exceeded.", 503)
            : new AwsException("Throttling", "Rate exceeded");

    public static AwsException Internal(ServiceRoutes service) =>
        service.Name switch
        {
            "ec2" => new AwsException("InternalError", "An internal error has occurred", 500),
            "iam" => new AwsException("ServiceFailure", "The request processing has failed because of an unknown error.", 500),
            "cloudwatch" => new AwsException("InternalServiceFault", "Request processing failed because of an unknown error.", 500),
            _ => new AwsException("InternalFailure", "The request processing has failed because of an unknown error.", 500),
        };
}
