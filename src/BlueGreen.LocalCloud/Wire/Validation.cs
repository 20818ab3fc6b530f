namespace BlueGreen.LocalCloud.Wire;

/// <summary>How a service words the refusal of a parameter; the services differ.</summary>
internal abstract class Validation
{
    public static Validation Ec2 { get; } = new Ec2Validation();
    public static Validation Query { get; } = new QueryValidation();
    public static Validation CloudWatch { get; } = new CloudWatchValidation();
    public static Validation Route53 { get; } = new Route53Validation();

    public abstract AwsException Missing(string name);

    public abstract AwsException Invalid(string name, string value, string constraint);

    public abstract AwsException Malformed(string name, string value, string type);

    /// <summary>What is <c>Tags.member.1.Value</c> on the wire is <c>tags.1.member.value</c> in words.</summary>
    private static string Path(string name)
    {
        var parts = name.Split('.').Select(p => p.Length > 0 ? char.ToLowerInvariant(p[0]) + p[1..] : p).ToArray();
        for (var at = Array.IndexOf(parts, "member"); at >= 0 && at + 1 < parts.Length; at = Array.IndexOf(parts, "member", at + 2))
        {
            (parts[at], parts[at + 1]) = (parts[at + 1], parts[at]);
        }

        return string.Join('.', parts);
    }

    private sealed class Ec2Validation : Validation
    {
        public override AwsException Missing(string name) => new("MissingParameter", $"The request must contain the parameter {name}");

        public override AwsException Invalid(string name, string value, string constraint) =>
            new("InvalidParameterValue", $"Value ({value}) for parameter {name} is invalid. {constraint}");

        public override AwsException Malformed(string name, string value, string type) =>
            new("InvalidParameterValue", $"Invalid value '{value}' for {name}. Must be of type {type}");
    }

    private class QueryValidation : Validation
    {
        public override AwsException Missing(string name) =>
            new(Code, $"1 validation error detected: Value null at '{Path(name)}' failed to satisfy constraint: Member must not be null");

        public override AwsException Invalid(string name, string value, string constraint) =>
            new(Code, $"1 validation error detected: Value '{value}' at '{Path(name)}' failed to satisfy constraint: {constraint}");

        public override AwsException Malformed(string name, string value, string type) =>
            new("MalformedInput", $"Invalid {type} value '{value}' for {name}");

        protected virtual string Code => "ValidationError";
    }

    private sealed class Route53Validation : QueryValidation
    {
        protected override string Code => "InvalidInput";
    }

    private sealed class CloudWatchValidation : Validation
    {
        public override AwsException Missing(string name) =>
            new("MissingParameter", $"The parameter {name} is required.") { ShapeName = "MissingRequiredParameterException" };

        public override AwsException Invalid(string name, string value, string constraint) =>
            new("InvalidParameterValue", $"The value {value} for parameter {name} is invalid. {constraint}")
            {
                ShapeName = "InvalidParameterValueException",
            };

        public override AwsException Malformed(string name, string value, string type) => Invalid(name, value, $"Must be of type {type}.");
    }
}
