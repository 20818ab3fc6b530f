using System.Reflection;
using BlueGreen.Commands;
using BlueGreen.Configuration;
using BlueGreen.DeployStaging;
using BlueGreen.Guards;
using BlueGreen.Images;
using BlueGreen.Naming;
using BlueGreen.State;
using BlueGreen.State.Record;
using BlueGreen.Status;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Guards;

/// <summary>Every refusal that the code can give, each once, made by its own factory from sample facts.</summary>
internal static class EveryRefusal
{
    private static readonly EnvironmentSnapshot Now = Snapshot().Live("v6").Staging("v7");
    private static readonly Sides BothSides = Sides.Read(Now, The.Names.Hosts);

    public static IReadOnlyList<Refusal> List() =>
        [
            .. typeof(Refusal)
                .Assembly.GetTypes()
                .Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal))
                .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(method => method.ReturnType == typeof(Refusal))
                .Select(Make)
                .Concat(Validation())
                .OrderBy(refusal => refusal.Code, StringComparer.Ordinal),
        ];

    private static Refusal Make(MethodInfo factory) =>
        (Refusal)factory.Invoke(null, [.. factory.GetParameters().Select(parameter => Sample(parameter, factory))])!;

    private static object Sample(ParameterInfo parameter, MethodInfo factory)
    {
        var type = parameter.ParameterType;
        return type switch
        {
            _ when type == typeof(string) => $"({parameter.Name})",
            _ when type == typeof(int) => 3,
            _ when type == typeof(DateTimeOffset) => The.Moment,
            _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(60),
            _ when type == typeof(Side) => parameter.Name is "staging" or "next" ? BothSides.Staging! : BothSides.Live!,
            _ when type == typeof(Sides) => BothSides,
            _ when type == typeof(Group) => Now.Groups[0],
            _ when type == typeof(GroupName) => The.GroupName("v7"),
            _ when type == typeof(LoadBalancer) => Now.LoadBalancers[1],
            _ when type == typeof(TrafficSource.Unclear) => new TrafficSource.Unclear(
                Now.LoadBalancers[1].Name,
                "forwards to no target group"
            ),
            _ when type == typeof(HealthProtocol) => HealthProtocol.Tcp,
            _ when type == typeof(LoadBalancerName) => Now.LoadBalancers[1].Name,
            _ when type == typeof(LoadBalancerKind) => LoadBalancerKind.Application,
            _ when type == typeof(ZoneId) => The.PrivateZone,
            _ when type == typeof(ImageId) => The.Image("v7"),
            _ when type == typeof(ImageFacts) => new ImageFacts(The.Image("v7"), "pending", null, null),
            _ when type == typeof(TestedImage) => new TestedImage(The.Image("v7"), "pending", null, null, null, IsMadeHere: true),
            _ when type == typeof(MissingProgram) => new MissingProgram("Packer", ["PATH (/usr/bin)"], "apt-get install packer"),
            _ when type == typeof(CommandReport) => new CommandReport(new CommandEnd.Exited(1), []),
            _ when type == typeof(AppVersion) => The.Version("v7"),
            _ when type == typeof(ReleaseName) => The.Release("v6", 1),
            _ when type == typeof(PublicRecord) => Records.Public(5, RecordPhase.Held, leaseSeconds: 42),
            _ when type == typeof(Intent) => Records.Intent(OperationKind.Switch, The.Release("v6", 1), The.Release("v7", 2)),
            _ when type.IsAssignableFrom(typeof(string[])) => new[] { $"({parameter.Name})" },
            _ => throw new NotSupportedException(
                $"{factory.DeclaringType!.Name}.{factory.Name}: give {nameof(EveryRefusal)} a sample of {type} for {parameter.Name}."
            ),
        };
    }

    private static IEnumerable<Refusal> Validation() =>
        new EnvironmentSnapshot[] { Snapshot().Live("v7").HalfMoved(), Snapshot().Live("v6").Staging("v7", healthy: 1) }.SelectMany(now =>
            ValidationGuards.Check(
                StatusReader.Report(now, The.Settings, The.Names, new Dictionary<GroupName, ImageId>()),
                The.Version("v8")
            )
        );
}
