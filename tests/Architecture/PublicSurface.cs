using System.Reflection;

namespace Architecture;

/// <summary>Every type that a consumer of an assembly can come to see: bases, interfaces, constraints, members' types and their parts.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <returns>Each member that shows a type of the namespace, as <c>Type.Member</c>.</returns>
    public static IEnumerable<string> Showing(string rootNamespace, IEnumerable<Type> exported) =>
        from type in exported
        from shown in Of(type)
        where Parts(shown.Shown).Any(part => Lies(part, rootNamespace))
        select $"{type.FullName}.{shown.Member}";

    private static IEnumerable<(string Member, Type Shown)> Of(Type type)
    {
        if (type.BaseType is { } parent)
        {
            yield return ("its base", parent);
        }

        foreach (var implemented in type.GetInterfaces())
        {
            yield return ("an interface", implemented);
        }

        foreach (var constraint in Constraints(type.IsGenericTypeDefinition ? type.GetGenericArguments() : []))
        {
            yield return ("a constraint", constraint);
        }

        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly))
        {
            yield return (field.Name, field.FieldType);
        }

        // Accessors of properties and events are methods too.
        foreach (var method in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)).Where(IsVisible))
        {
            foreach (var shown in Of(method))
            {
                yield return (method.Name, shown);
            }
        }
    }

    private static IEnumerable<Type> Of(MethodBase method)
    {
        var generic = method.IsGenericMethodDefinition ? Constraints(method.GetGenericArguments()) : [];
        Type[] returned = method is MethodInfo { ReturnType: var type } ? [type] : [];
        return [.. method.GetParameters().Select(parameter => parameter.ParameterType), .. returned, .. generic];
    }

    private static IEnumerable<Type> Constraints(IEnumerable<Type> parameters) =>
        parameters.SelectMany(parameter => parameter.GetGenericParameterConstraints());

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    /// <summary>A type, what it is an array of or a reference to, and its arguments, all the way down.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.GetElementType() is { } element)
        {
            return Parts(element);
        }

        return type.IsGenericParameter ? [] : type.GetGenericArguments().SelectMany(Parts).Prepend(type);
    }

    private static bool Lies(Type type, string rootNamespace) =>
        type.Namespace is { } found
        && (found.Equals(rootNamespace, StringComparison.Ordinal) || found.StartsWith(rootNamespace + ".", StringComparison.Ordinal));
}
