using System.Reflection;

namespace Cake.BlueGreen.Tests;

/// <summary>A method's name in the compiler's documentation file.</summary>
internal static class DocumentationId
{
    public static string Of(MethodInfo method) =>
        $"M:{method.DeclaringType!.FullName}.{method.Name}({string.Join(',', method.GetParameters().Select(parameter => Of(parameter.ParameterType)))})";

    private static string Of(Type type) =>
        type.IsGenericType
            ? $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(Of))}}}"
            : type.FullName!;
}
