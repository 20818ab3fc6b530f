using System.Text.Json;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Policy;

/// <summary>Which actions a caller may use: all, or what a policy file says.</summary>
internal sealed class AccessPolicy
{
    private readonly PolicyDocument? _document;

    private AccessPolicy(PolicyDocument? document) => _document = document;

    /// <param name="file">The policy file; null allows everything.</param>
    /// <exception cref="JsonException">The file is no policy.</exception>
    public static AccessPolicy Load(string? file) => new(file is null ? null : PolicyDocument.Parse(File.ReadAllText(file)));

    /// <summary>Refuses the call, in its service's words, where the policy does not allow it.</summary>
    public void Demand(RoutedCall routed, Call call)
    {
        var action = $"{Prefix(routed.Service)}:{routed.Action}";

        // AWS answers this one whatever a policy says.
        if (_document is null || action == "sts:GetCallerIdentity" || _document.Allows(action))
        {
            return;
        }

        throw routed.Service.Name == "ec2"
            ? new AwsException("UnauthorizedOperation", "You are not authorized to perform this operation.", 403)
            : new AwsException(
                "AccessDenied",
                $"User: arn:aws:iam::{call.Account}:root is not authorized to perform: {action} because no identity-based policy allows the {action} action",
                403
            )
            {
                ShapeName = "AccessDeniedException",
            };
    }

    /// <summary>The service's name in policies, which is not always its name in signatures.</summary>
    private static string Prefix(ServiceRoutes service) => service.SigningName == "monitoring" ? "cloudwatch" : service.SigningName;
}
