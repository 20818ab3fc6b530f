using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2;

/// <summary>EC2's errors that more than one family of operations answers.</summary>
internal static class Ec2Errors
{
    public static AwsException Error(string code, string message) => new(code, message, 400);

    public static AwsException NotFound(ResourceKind kind, string id) =>
        Error(kind.ErrorCode + ".NotFound", kind.Missing.Replace("{0}", id, StringComparison.Ordinal));

    /// <summary>One error for all that is missing; of instances EC2 speaks in the plural.</summary>
    public static AwsException NotFound(ResourceKind kind, IReadOnlyList<string> ids) =>
        kind == ResourceKind.Instance && ids.Count > 1
            ? Error(kind.ErrorCode + ".NotFound", $"The instance IDs '{string.Join(", ", ids)}' do not exist")
            : NotFound(kind, string.Join(", ", ids));

    public static AwsException Malformed(ResourceKind kind, string id) =>
        Error(kind.MalformedCode, $"Invalid id: \"{id}\" (expecting \"{kind.Prefix}-...\")");

    public static AwsException Dependency(string message) => Error("DependencyViolation", message);

    public static AwsException InvalidValue(string message) => Error("InvalidParameterValue", message);

    public static AwsException InvalidValue(string parameter, string value, string why) =>
        InvalidValue($"Value ({value}) for parameter {parameter} is invalid. {why}");

    public static AwsException InvalidCombination(string message) => Error("InvalidParameterCombination", message);

    public static AwsException Missing(string parameter) =>
        Error("MissingParameter", $"The request must contain the parameter {parameter}");

    public static AwsException NotPermitted(string message) => Error("OperationNotPermitted", message);

    /// <summary>The answer to a dry run that would have worked: an error too, with a status of its own.</summary>
    public static AwsException DryRun() => new("DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412);
}
