using System.Reflection;
using Cake.Frosting;

namespace Build;

/// <summary>The targets of this build, as its task classes name them.</summary>
internal static class TargetNames
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(TargetNames)
            .Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IFrostingTask)))
            .Select(type => type.GetCustomAttribute<TaskNameAttribute>()?.Name ?? type.Name)
            .Order(StringComparer.OrdinalIgnoreCase),
    ];
}
