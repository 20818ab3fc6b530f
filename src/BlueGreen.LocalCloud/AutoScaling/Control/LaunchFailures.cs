using BlueGreen.LocalCloud.Faults;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Why launches fail, in EC2's words.</summary>
internal static class LaunchFailures
{
    /// <summary>True where another zone may well have what this one has not.</summary>
    public static bool IsOfZone(string code) =>
        code
            is "InsufficientInstanceCapacity"
                or "InsufficientHostCapacity"
                or "InsufficientReservedInstanceCapacity"
                or "InsufficientFreeAddressesInSubnet"
                or "Unsupported";

    public static AwsException Of(LaunchFault fault, string zone) => new(fault.Code, fault.Message ?? Message(fault.Code, zone));

    private static string Message(string code, string zone) =>
        code switch
        {
            "InsufficientInstanceCapacity" =>
                $"We currently do not have sufficient capacity of the requested instance type in the Availability Zone you requested ({zone}). Our system will be working on provisioning additional capacity.",
            "RequestLimitExceeded" or "Throttling" => "Request limit exceeded.",
            "UnauthorizedOperation" => "You are not authorized to perform this operation.",
            "InstanceLimitExceeded" =>
                "You have requested more instances than your current instance limit allows for the specified instance type.",
            "InternalError" => "An internal error has occurred.",
            _ => code,
        };
}
