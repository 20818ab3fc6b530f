using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Iam;

internal static class IamErrors
{
    public static AwsException NoSuchRole(string name) => NoSuchEntity($"The role with name {name} cannot be found.");

    public static AwsException NoSuchProfile(string name) => NoSuchEntity($"Instance Profile {name} cannot be found.");

    public static AwsException NoSuchRolePolicy(string name) => NoSuchEntity($"The role policy with name {name} cannot be found.");

    public static AwsException NoSuchPolicy(string arn) => NoSuchEntity($"Policy {arn} was not found.");

    public static AwsException NotAttachable(string arn) => NoSuchEntity($"Policy {arn} does not exist or is not attachable.");

    public static AwsException NotAttached(string arn) => NoSuchEntity($"Policy {arn} was not found.");

    public static AwsException Exists(string what) => new("EntityAlreadyExists", $"{what} already exists.", 409);

    public static AwsException DeleteConflict(string first) => new("DeleteConflict", $"Cannot delete entity, must {first} first.", 409);

    public static AwsException OneRolePerProfile { get; } =
        new("LimitExceeded", "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1", 409);

    public static AwsException MalformedPolicy { get; } = new("MalformedPolicyDocument", "This policy contains invalid Json");

    private static AwsException NoSuchEntity(string message) => new("NoSuchEntity", message, 404);
}
