using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Requests;

/// <summary>A call to EC2: the region it sees, and what it says.</summary>
internal sealed record Ec2Call(Ec2Region Ec2, Parameters Parameters);

internal static class Ec2Operations
{
    /// <summary>Adds an operation of EC2. A dry run is answered before anything is read: here everybody may do everything.</summary>
    public static ServiceRoutes AddEc2(this ServiceRoutes routes, string name, Func<Ec2Call, Fields?> handler, string? gaps = null) =>
        routes.Add(
            new Operation(
                name,
                call =>
                    call.Parameters.Boolean("DryRun") == true
                        ? throw Ec2Errors.DryRun()
                        : handler(new Ec2Call(new Ec2Region(call.World, call.Region), call.Parameters))
            )
            {
                Gaps = gaps,
            }
        );
}
